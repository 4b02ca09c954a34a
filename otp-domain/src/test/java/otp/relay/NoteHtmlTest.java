package otp.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static otp.timeline.Start.ADA;
import static otp.timeline.Typed.RIGHT;
import static otp.timeline.Typed.WRONG;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import otp.audit.EventType;
import otp.lockout.Release;
import otp.message.DeliveryStatus;
import otp.message.FailureReason;
import otp.outbox.DeliveryReport;
import otp.outbox.SendOutcome;
import otp.timeline.Timeline;

/** What a person of support reads in a note, and that nothing that others wrote does anything in it. */
class NoteHtmlTest extends Timeline {

    private final NoteHtml notes = new NoteHtml();

    private static Stream<String> hostile() {
        return Hostile.texts();
    }

    private List<String> lines(Dossier dossier, Story story) {
        return Shown.note(notes.of(dossier, story)).lines().toList();
    }

    private List<String> lines(Story story) {
        return lines(Given.dossier(story), story);
    }

    @Test
    void tellsALockoutAndItsReleaseInPlainWords() {
        var verification = at("12:00:00").starts().verification();
        at("12:00:01").enters(WRONG);
        at("12:00:02").enters(WRONG);
        at("12:00:03").enters(WRONG);
        at("12:00:20").supportReleases(otp.lockouts(ADA).get(0).id(), new Release("j.doe", "called back, identity confirmed"));
        var dossier = Given.dossier(otp, ADA, Given.OPEN);
        var story = dossier.stories().get(0);
        assertThat(lines(dossier, story)).containsExactly(
                "Sign-in at \u201CAcme Bank\u201D: released",
                "Number +1******2671. Account \u201Cada\u201D of application acme. Wrong codes: 3.",
                "2026-11-22 12:00:00 UTC: A code was asked for, to sign in.",
                "2026-11-22 12:00:00 UTC: WhatsApp took the message with a code.",
                "2026-11-22 12:00:01 UTC: A wrong code was entered; attempts left: 2.",
                "2026-11-22 12:00:01 UTC: WhatsApp took the message with a code.",
                "2026-11-22 12:00:02 UTC: A wrong code was entered; attempts left: 1.",
                "2026-11-22 12:00:02 UTC: WhatsApp took the message with a code.",
                "2026-11-22 12:00:03 UTC: A wrong code was entered; it was the last attempt.",
                "2026-11-22 12:00:03 UTC: Sign-in was paused until 2026-11-22 12:01:03 UTC (level 1).",
                "2026-11-22 12:00:03 UTC: The person was told of the pause.",
                "2026-11-22 12:00:20 UTC: Support ended the pause before its time (level 1). Agent, as claimed: \u201Cj.doe\u201D. "
                        + "Reason, as given: \u201Ccalled back, identity confirmed\u201D. Released with a key of the application.",
                "2026-11-22 12:00:20 UTC: The person was told that the account is open again.",
                "Times are UTC. What stands in \u201Cquotation marks\u201D was written by others and proves nothing. "
                        + "Codes are not in here, and nobody may ask for one. How to read this: docs/support.md.",
                "otp:" + verification);
    }

    @Test
    void theNoteInSupportsGuideIsOneOfThese() throws IOException {
        var somebody = ADA.named("user-8841");
        at("12:00:00").starts(somebody);
        otp.reported(new DeliveryReport(phone().last().message(), null, DeliveryStatus.READ, null, null));
        for (int entry = 0; entry < 3; entry++) {
            at("12:00:01").of(somebody).enters(WRONG);
        }
        var dossier = Given.dossier(otp, somebody, Given.OPEN);
        var guide = Files.readString(Path.of("..", "docs", "support.md"));
        int begin = guide.indexOf("Sign-in at \u201C");
        var example = guide.substring(begin, guide.indexOf("```", begin)).lines().filter(line -> !line.equals("\u2026")).toList();
        assertThat(example).hasSizeGreaterThan(7).last().asString().startsWith("otp:");
        assertThat(lines(dossier, dossier.stories().get(0)).stream().map(Shown::timeless))
                .containsAll(example.stream().map(Shown::timeless).toList());
    }

    @Test
    void aCodeThatAWorkflowAskedForIsToldAsSuch() {
        var started = new Told(1, "verification.started", Given.told(1, "", "").at(), "hubspot:62515/192814114", "{\"purpose\":\"login\"}");
        assertThat(lines(Given.story(started)))
                .contains("2026-11-22 12:00:01 UTC: A code was asked for by a workflow of HubSpot, to sign in.");
    }

    @Test
    void holdsNoCodeAndNothingLikeOneWhateverHappened() {
        var verification = at("12:00:00").starts().verification();
        at("12:00:01").enters(WRONG);
        at("12:00:31").asksForAFreshCode();
        at("12:00:32").enters((otp, id) -> otp.codesOnPhone(id).get(0));
        at("12:00:33").enters(WRONG);
        at("12:00:34").enters(WRONG);
        var codes = otp.secretCodes(verification);
        at("12:00:40").supportReleases(otp.lockouts(ADA).get(0).id(),
                new Release("j.doe " + codes.get(0), "read me " + codes.get(1) + " and " + codes.get(2).replaceAll("...", "$0 ")));
        at("12:01:00").starts();
        at("12:01:01").enters(RIGHT);
        at("12:01:02").enters(RIGHT);
        var dossier = Given.dossier(otp, ADA, Given.OPEN);
        assertThat(dossier.stories()).hasSize(2).allSatisfy(story -> {
            var note = Shown.note(notes.of(dossier, story));
            Shown.holdsNothingLikeACode(note);
            codes.forEach(code -> assertThat(note).doesNotContain(code));
        });
    }

    @Test
    void aMessageThatFailedIsToldWithItsReason() {
        otp.sender.answers(new SendOutcome.Refused(FailureReason.NOT_ON_WHATSAPP, 131026));
        at("12:00:00").starts();
        var dossier = Given.dossier(otp, ADA, Given.OPEN);
        assertThat(lines(dossier, dossier.stories().get(0))).contains("Sign-in at \u201CAcme Bank\u201D: undelivered",
                "2026-11-22 12:00:00 UTC: The message with the code did not arrive: not-on-whatsapp, the number cannot be reached on WhatsApp.");
    }

    @Test
    void whatHappenedOutsideOfAVerificationIsTheAccountsOwnStory() {
        otp.administrator(draft -> draft.maxAttempts = 1);
        at("12:00:00").starts();
        at("12:00:01").enters(WRONG);
        at("12:00:02").starts();
        var dossier = Given.dossier(otp, ADA, Given.OPEN);
        var own = dossier.stories().stream().filter(story -> story.id().equals(dossier.account())).findFirst().orElseThrow();
        assertThat(lines(dossier, own)).contains("The account at \u201CAcme Bank\u201D: refused",
                "2026-11-22 12:00:02 UTC: No code was made: account-locked, the account was locked.").endsWith("otp:" + dossier.account());
    }

    @Test
    void aStepUpIsCalledWhatItIs() {
        at("12:00:00").starts(ADA.stepUp("pay 100 EUR to Eve"));
        var dossier = Given.dossier(otp, ADA, Given.OPEN);
        assertThat(lines(dossier, dossier.stories().get(0))).contains("Confirmation of an action at \u201CAcme Bank\u201D: started",
                "2026-11-22 12:00:00 UTC: A code was asked for, to confirm one action.");
    }

    @Test
    void aSuspensionSaysWhoEndsIt() {
        var story = Given.story(Given.told(1, "lockout.started", "{\"lockout\":\"x\",\"level\":5,\"until\":null}"));
        assertThat(lines(story)).contains("Sign-in at \u201CAcme Bank\u201D: suspended",
                "2026-11-22 12:00:01 UTC: Sign-in was suspended, until support ends it (level 5).");
    }

    @ParameterizedTest
    @EnumSource
    void everyEventIsASentence(EventType type) {
        for (var details : List.of("{}", "", "[", "{\"reason\":\"x\",\"level\":1,\"until\":\"2026-11-22T20:42:08.123Z\"}")) {
            var line = lines(Given.story(Given.told(1, type.word(), details))).get(2);
            assertThat(line).startsWith("2026-11-22 12:00:01 UTC: ").endsWith(".").doesNotContain(type.word()).matches(".*: [A-Z].*");
        }
    }

    @Test
    void everySentenceIsAnother() {
        var sentences = Stream.of(EventType.values()).map(type -> Sentences.of(Given.told(1, type.word(), "{}"))).toList();
        assertThat(sentences).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @EnumSource
    void everyReasonOfAFailureIsExplained(FailureReason reason) {
        var line = lines(Given.story(Given.told(1, "code.failed", "{\"reason\":\"" + reason.word() + "\"}"))).get(2);
        assertThat(line).contains(": " + reason.word() + ", ");
    }

    @Test
    void anEventThatIsNotKnownIsShownByItsWord() {
        assertThat(lines(Given.story("verification.pondered"))).contains("2026-11-22 12:00:01 UTC: verification.pondered.");
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void whatOthersWroteDoesNothing(String text) {
        var json = Json.of(text);
        var released = new Told(1, "lockout.released", Given.told(1, "", "").at(), "agent:" + text,
                "{\"lockout\":" + json + ",\"level\":" + json + ",\"by\":" + json + ",\"reason\":" + json + "}");
        var story = new Story(Given.VERIFICATION, text, List.of(released,
                Given.told(2, "verification.started", "{\"purpose\":" + json + "}"),
                Given.told(3, "code.failed", "{\"reason\":" + json + ",\"message\":" + json + "}"),
                Given.told(4, "lockout.started", "{\"until\":" + json + "}"), Given.told(5, text, text),
                Given.told(6, "check.stale", text)),
                null);
        var html = notes.of(Given.dossier(text, text, Given.OPEN, story), story);
        var note = Shown.note(html);
        Shown.isInert(note);
        assertThat(note.lines()).as("nothing makes a line of its own").hasSize(6 + 4);
        assertThat(note.lines().filter(line -> line.startsWith("otp:"))).containsExactly(story.marker());
        assertThat(html.split(story.marker())).as("found by nothing that others wrote").hasSize(2);
        assertThat(html.length()).isLessThan(20_000);
    }

    @Test
    void aNoteThatIsTooLongIsCutInTheMiddleAndSaysSo() {
        var events = IntStream.rangeClosed(1, 5000).mapToObj(i -> Given.told(i, i == 5000 ? "check.approved" : "check.refused",
                "{\"reason\":\"already-decided\"}")).toArray(Told[]::new);
        var html = notes.of(Given.dossier(), Given.story(events));
        var lines = Shown.note(html).lines().toList();
        assertThat(html.length()).isBetween(59_000, 60_000);
        assertThat(lines.get(2)).startsWith("2026-11-22 12:00:01 UTC");
        assertThat(lines.get(lines.size() - 3)).endsWith("The right code was entered.");
        var left = lines.stream().filter(line -> line.startsWith("(Left out here: ")).toList();
        assertThat(left).containsExactly("(Left out here: " + (5000 - (lines.size() - 5)) + " lines. The audit log has them.)");
        assertThat(lines.indexOf(left.get(0))).isBetween(lines.size() / 2 - 3, lines.size() / 2 + 3);
    }

    @Test
    void evenLinesThatAreAllTooLongFit() {
        var quotes = "\"reason\":" + Json.of("'".repeat(500));
        var events = IntStream.rangeClosed(1, 60).mapToObj(i -> Given.told(i, "lockout.released", "{" + quotes + "}")).toArray(Told[]::new);
        var html = notes.of(Given.dossier(), Given.story(events));
        Shown.note(html);
        assertThat(html.length()).isBetween(54_000, 60_000);
    }

    @Test
    void itSaysOnlyWhatIsKnown() {
        var story = new Story(Given.VERIFICATION, null, List.of(Given.told(1, "person.erased", "{}")), null);
        assertThat(lines(Given.dossier("Acme Bank", null, Given.OPEN, story), story).get(1))
                .isEqualTo("Account unknown of application acme. Wrong codes: 0.");
    }

    @Test
    void aDefaultAccountIsItsMaskedNumber() {
        var story = Given.story("verification.started");
        for (var masked : Set.of("+1******2671", "+972*****4567", "+44******3456")) {
            assertThat(lines(Given.dossier("Acme Bank", masked, Given.OPEN, story), story).get(1))
                    .isEqualTo("Number +1******2671. Account \u201C" + masked + "\u201D of application acme. Wrong codes: 0.");
        }
    }

    @Test
    void hostileTextsAreManyAndDiffer() {
        assertThat(Arrays.asList(Hostile.texts().toArray())).hasSizeGreaterThan(60).doesNotHaveDuplicates();
    }
}
