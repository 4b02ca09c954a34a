package otp.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static otp.crm.ContactProperty.LAST_OUTCOME;
import static otp.crm.ContactProperty.LAST_SENT_AT;
import static otp.crm.ContactProperty.LOCKED_UNTIL;
import static otp.crm.ContactProperty.LOCKOUTS;
import static otp.crm.ContactProperty.REFERENCE;
import static otp.crm.ContactProperty.VERIFIED_AT;
import static otp.crm.ContactProperty.WRONG_ATTEMPTS;
import static otp.timeline.Start.ADA;
import static otp.timeline.Times.time;
import static otp.timeline.Typed.RIGHT;
import static otp.timeline.Typed.WRONG;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import otp.audit.EventType;
import otp.crm.ContactProperty;
import otp.timeline.Timeline;

/** What a contact's properties say. */
class ContactNewsTest extends Timeline {

    private final ContactNews news = new ContactNews();

    private Map<ContactProperty, String> news(Dossier.Standing standing) {
        return news.of(Given.dossier(otp, ADA, standing));
    }

    private String outcome(Told... events) {
        return news.of(Given.dossier(Given.story(events))).get(LAST_OUTCOME);
    }

    @Test
    void whoIsApprovedIsVerified() {
        at("12:00:00").starts();
        at("12:00:01").enters(WRONG);
        at("12:00:02.500").enters(RIGHT);
        assertThat(news(Given.OPEN)).isEqualTo(Map.of(LAST_OUTCOME, "approved", LAST_SENT_AT, "2026-11-22T12:00:01.000Z",
                WRONG_ATTEMPTS, "0", LOCKOUTS, "0", LOCKED_UNTIL, "", VERIFIED_AT, "2026-11-22T12:00:02.500Z"));
    }

    @Test
    void whoIsLockedIsShownAsLockedWhateverIsTriedMeanwhile() {
        otp.administrator(draft -> draft.maxAttempts = 1);
        at("12:00:00").starts();
        at("12:00:01").enters(WRONG);
        at("12:00:02").starts();
        assertThat(news(new Dossier.Standing(0, 1, time("12:01:01"), false))).isEqualTo(Map.of(LAST_OUTCOME, "locked", LAST_SENT_AT,
                "2026-11-22T12:00:00.000Z", WRONG_ATTEMPTS, "0", LOCKOUTS, "1", LOCKED_UNTIL, "2026-11-22T12:01:01.000Z"));
        at("12:00:03").supportReleases();
        assertThat(news(new Dossier.Standing(0, 1, null, false))).containsEntry(LAST_OUTCOME, "released").containsEntry(LOCKED_UNTIL, "");
    }

    @Test
    void aSuspensionHasNoEnd() {
        otp.administrator(draft -> draft.maxConsecutiveFailures = 1);
        at("12:00:00").starts();
        at("12:00:01").enters(WRONG);
        assertThat(news(new Dossier.Standing(0, 1, null, true))).containsEntry(LAST_OUTCOME, "suspended").containsEntry(LOCKED_UNTIL, "");
    }

    @Test
    void wrongAttemptsAreThoseThatStillCount() {
        at("12:00:00").starts();
        at("12:00:01").enters(WRONG);
        assertThat(news(new Dossier.Standing(1, 0, null, false))).containsEntry(LAST_OUTCOME, "incorrect").containsEntry(WRONG_ATTEMPTS,
                "1");
    }

    @Test
    void theNewestOfSeveralStoriesDecides() {
        at("12:00:00").starts();
        at("12:00:01").starts();
        at("12:00:02").cancels();
        assertThat(news(Given.OPEN)).containsEntry(LAST_OUTCOME, "canceled");
        at("12:00:03").starts();
        assertThat(news(Given.OPEN)).containsEntry(LAST_OUTCOME, "started");
        at("12:20:00").timerRuns();
        assertThat(news(Given.OPEN)).containsEntry(LAST_OUTCOME, "expired");
    }

    @Test
    void aRefusedStartIsOneAndARefusedFreshCodeIsNone() {
        otp.administrator(draft -> draft.allowedCountries = List.of());
        at("12:00:00").starts();
        at("12:00:01").asksForAFreshCode();
        assertThat(news(Given.OPEN)).containsEntry(LAST_OUTCOME, "started");
        otp.administrator(draft -> draft.allowedCountries = List.of("GB"));
        at("12:00:02").starts();
        assertThat(news(Given.OPEN)).containsEntry(LAST_OUTCOME, "refused");
    }

    @Test
    void whatDidNotArriveIsUndeliveredUnlessItDidAfterAll() {
        var started = Given.told(1, "verification.started", "{}");
        var failed = Given.told(2, "code.failed", "{\"reason\":\"unconfirmed\",\"message\":\"m\"}");
        assertThat(outcome(started, failed)).isEqualTo("undelivered");
        assertThat(outcome(started, failed, Given.told(3, "code.read", "{\"message\":\"m\"}"))).isEqualTo("started");
        assertThat(outcome(started, failed, Given.told(3, "code.read", "{\"message\":\"other\"}"))).isEqualTo("undelivered");
    }

    @ParameterizedTest
    @CsvSource({"check.approved,approved", "lockout.started,locked", "verification.expired,expired", "verification.canceled,canceled"})
    void aReportThatComesAfterTheEndDoesNotUndoIt(String end, String outcome) {
        assertThat(outcome(Given.told(1, end, "{}"), Given.told(2, "code.failed", "{\"reason\":\"not-on-whatsapp\",\"message\":\"m\"}")))
                .isEqualTo(outcome);
    }

    @Test
    void aCodeThatWasNotToArriveIsNotMissed() {
        assertThat(outcome(Given.told(1, "verification.started", "{}"),
                Given.told(2, "code.failed", "{\"reason\":\"code-over\",\"message\":\"m\"}"))).isEqualTo("started");
    }

    @Test
    void aMessageIsSentWhenItWasFirstKnownToBe() {
        var story = Given.story(Given.told(1, "code.sent", "{\"message\":\"a\"}"), Given.told(2, "code.delivered", "{\"message\":\"b\"}"),
                Given.told(3, "code.read", "{\"message\":\"b\"}"), Given.told(4, "code.read", "{\"message\":\"a\"}"));
        assertThat(news.of(Given.dossier(story))).containsEntry(LAST_SENT_AT, "2026-11-22T12:00:02.000Z");
    }

    @Test
    void whatIsNotKnownIsLeftAlone() {
        assertThat(news.of(Given.dossier(Given.story("support.ticket-opened")))).containsOnlyKeys(WRONG_ATTEMPTS, LOCKOUTS, LOCKED_UNTIL);
    }

    @ParameterizedTest
    @EnumSource
    void everyOutcomeIsAChoiceOfTheProperty(EventType type) {
        for (var details : List.of("{}", "{\"until\":null}", "x")) {
            var all = news.of(Given.dossier(Given.story(Given.told(1, type.word(), details))));
            assertThat(all).doesNotContainKey(REFERENCE);
            if (all.containsKey(LAST_OUTCOME)) {
                assertThat(LAST_OUTCOME.choices()).contains(all.get(LAST_OUTCOME));
            }
        }
    }
}
