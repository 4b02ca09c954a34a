package otp.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static otp.timeline.Times.time;

import java.time.Instant;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import otp.crm.TicketWrite;
import otp.lockout.LockoutStatus;

/** What support reads on the ticket of a lockout. */
class TicketTextsTest {

    private static final Instant UNTIL = time("12:01:03");

    private final TicketTexts texts = new TicketTexts();

    private static Stream<String> hostile() {
        return Hostile.texts();
    }

    private static Dossier dossier() {
        return Given.dossier(Given.story("verification.started", "check.incorrect", "check.incorrect", "lockout.started"));
    }

    private TicketWrite ticket(Instant until) {
        return texts.of(dossier(), Given.lockout(Given.ADA, until, LockoutStatus.ACTIVE, null));
    }

    @Test
    void holdsWhatSupportNeedsToDecide() {
        var ticket = ticket(UNTIL);
        assertThat(ticket.lockout()).isEqualTo(Given.LOCKOUT.toString());
        assertThat(ticket.closed()).isFalse();
        assertThat(ticket.subject()).isEqualTo("Sign-in paused: +1******2671 (Acme Bank)");
        assertThat(ticket.content().lines()).contains(
                "Number: +1******2671",
                "Application: \u201CAcme Bank\u201D, acme",
                "Account there: \u201Cada\u201D",
                "Locked: 2026-11-22 12:00:03 UTC",
                "Open again: 2026-11-22 12:01:03 UTC",
                "Level: 1",
                "Wrong codes: 2 in this verification, at 2026-11-22 12:00:02 UTC, 2026-11-22 12:00:03 UTC",
                "Lockout: " + Given.LOCKOUT,
                "The whole story: the note on the contact that ends with otp:" + Given.VERIFICATION,
                "- by the API: POST /otp/v1/lockouts/" + Given.LOCKOUT + "/release with agent (you) and reason");
        assertThat(ticket.content()).contains("docs/support.md", "docs/hubspot", "Never ask for a code", "a phone number on this contact");
    }

    @Test
    void ofASuspensionItSaysThatOnlySupportEndsIt() {
        var ticket = ticket(null);
        assertThat(ticket.subject()).isEqualTo("Sign-in suspended: +1******2671 (Acme Bank)");
        assertThat(ticket.content()).contains("it does not open by itself, only support ends that", "Open again: when support releases it")
                .doesNotContain("opens by itself at");
    }

    @Test
    void aTicketThatIsThereKeepsItsText() {
        assertThat(texts.of(dossier(), Given.lockout(Given.ADA, UNTIL, LockoutStatus.ACTIVE, "512")))
                .isEqualTo(new TicketWrite(Given.LOCKOUT.toString(), null, null, false));
        for (var status : new LockoutStatus[] {LockoutStatus.EXPIRED, LockoutStatus.RELEASED}) {
            assertThat(texts.of(dossier(), Given.lockout(Given.ADA, UNTIL, status, "512")))
                    .isEqualTo(new TicketWrite(Given.LOCKOUT.toString(), null, null, true));
        }
    }

    @Test
    void aLockoutThatWasOverBeforeItsTicketIsToldAsOver() {
        var expired = texts.of(dossier(), Given.lockout(Given.ADA, UNTIL, LockoutStatus.EXPIRED, null));
        var released = texts.of(dossier(), Given.lockout(Given.ADA, null, LockoutStatus.RELEASED, null));
        assertThat(expired.closed()).isTrue();
        assertThat(expired.content()).contains("The pause is over; nothing is left to do.").doesNotContain("/release");
        assertThat(released.closed()).isTrue();
        assertThat(released.content()).contains("Support has released the account").doesNotContain("only support ends");
    }

    @Test
    void ofManyWrongCodesTheLastAreTimed() {
        var story = Given.story(IntStream.rangeClosed(1, 99).mapToObj(i -> "check.incorrect").toArray(String[]::new));
        var content = texts.of(Given.dossier(story), Given.lockout(Given.ADA, UNTIL, LockoutStatus.ACTIVE, null)).content();
        assertThat(content).contains("Wrong codes: 99 in this verification, the last ones at 2026-11-22 12:01:20 UTC, ");
        assertThat(content.length()).isLessThan(4_000);
    }

    @Test
    void withoutTheStoryItPointsToTheNote() {
        var content = texts.of(Given.dossier(), Given.lockout(null, UNTIL, LockoutStatus.ACTIVE, null)).content();
        assertThat(content.lines()).contains("Wrong codes: see the note", "Number: unknown");
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void whatOthersWroteDoesNothing(String text) {
        int lines = (int) ticket(UNTIL).content().lines().count();
        var ticket = texts.of(Given.dossier(text, text, Given.OPEN), Given.lockout(text, UNTIL, LockoutStatus.ACTIVE, null));
        for (var shown : new String[] {ticket.subject(), ticket.content()}) {
            Shown.isInert(shown);
            assertThat(shown).doesNotContain("<", ">");
        }
        assertThat(ticket.subject().lines()).hasSize(1);
        assertThat(ticket.content().lines()).as("nothing makes a line of its own").hasSize(lines);
        assertThat(ticket.subject().length()).isLessThan(300);
        assertThat(ticket.content().length()).isLessThan(4_000);
    }
}
