package otp.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static otp.timeline.Draft.limit;
import static otp.timeline.Start.ADA;
import static otp.timeline.Start.BOB;

import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import otp.memory.Chains;
import otp.timeline.Timeline;
import otp.timeline.Typed;

/** Whoever is refused before an account is known leaves no account behind, and a number in the application's own log. */
class RefusedStrangersTest extends Timeline {

    @BeforeEach
    void onlyTheBritishAreLetIn() {
        otp.clockShows("12:00:00");
        otp.administrator(draft -> draft.allowedCountries = List.of("GB"));
    }

    private void folds(String time) {
        otp.clockShows(time);
        otp.memory.refusedStrangers.fold();
    }

    private List<String> told() {
        return otp.memory.events.ofApplications().stream().filter(event -> event.type().endsWith(".refused"))
                .map(event -> event.type() + " " + event.details()).toList();
    }

    private static String refused(String reason, int count, String minute) {
        return "verification.refused {\"reason\":\"" + reason + "\",\"count\":" + count + ",\"minute\":\"2026-11-22T" + minute
                + ":00.000Z\"}";
    }

    @Test
    void theyLeaveNoAccountAndOneEventAMinuteAndReason() {
        at("12:00:01").starts();
        at("12:00:59").starts(ADA.named("eve"));
        at("12:01:00").starts(ADA.on("+14155552672").named("mallory"));
        assertThat(otp.memory.accounts.all()).isEmpty();
        folds("12:05:00");
        assertThat(told()).containsExactly(refused("recipient-not-allowed", 2, "12:00"), refused("recipient-not-allowed", 1, "12:01"));
        folds("12:06:00");
        assertThat(told()).as("once").hasSize(2);
        Chains.hold(otp.memory);
    }

    @Test
    void whatTellsThemIsOfTheApplicationAndOfNoPerson() {
        at("12:00:01").starts();
        folds("12:05:00");
        var events = otp.memory.events.ofApplications();
        var event = events.get(events.size() - 1);
        assertThat(event.chain()).isEqualTo(otp.application().id()).isEqualTo(event.applicationId());
        assertThat(event.actor()).isEqualTo("timer");
        assertThat(event.requestId()).isNull();
        assertThat(event.recipientIndex()).isNull();
        assertThat(event.hasPersonalMembers()).isFalse();
        assertThat(event.at()).isEqualTo(otp.memory.clock.instant());
    }

    @Test
    void reasonsAreCountedApart() {
        otp.administrator(draft -> draft.startsPerClientIp = limit(1, "PT1H"));
        at("12:00:01").starts(BOB.from("203.0.113.9"));
        at("12:00:02").starts(BOB.from("203.0.113.9").named("bob 2"));
        at("12:00:03").starts(BOB.from("203.0.113.9").named("bob 3"));
        at("12:00:04").starts(ADA);
        otp.administrator(draft -> draft.enabled = false);
        at("12:00:05").of(BOB).starts();
        at("12:00:06").of(BOB).enters(Typed.text("000000"));
        at("12:00:07").of(BOB).asksForAFreshCode();
        folds("12:05:00");
        assertThat(told()).containsExactly(
                "check.refused {\"reason\":\"application-disabled\",\"count\":1,\"minute\":\"2026-11-22T12:00:00.000Z\"}",
                refused("application-disabled", 2, "12:00"), refused("recipient-not-allowed", 1, "12:00"),
                refused("startsPerClientIp", 2, "12:00"));
    }

    @Test
    void aMinuteIsToldWhenItIsOverAndSettled() {
        at("12:00:01").starts();
        folds("12:01:00");
        folds("12:01:29");
        assertThat(told()).isEmpty();
        folds("12:01:30");
        assertThat(told()).hasSize(1);
    }

    @Test
    void aCountThatComesLateIsToldAsOneMore() {
        at("12:00:01").starts();
        var late = otp.memory.clock.instant();
        folds("12:05:00");
        otp.memory.refusedStrangers.count(otp.application().id(), EventType.VERIFICATION_REFUSED, "recipient-not-allowed", late);
        folds("12:06:00");
        assertThat(told()).containsExactly(refused("recipient-not-allowed", 1, "12:00"), refused("recipient-not-allowed", 1, "12:00"));
    }

    @Test
    void aCountThatSomebodyChangedKeepsNoOtherFromBeingTold() {
        at("12:00:01").starts();
        otp.memory.refusedStrangers.count(otp.application().id(), EventType.VERIFICATION_REFUSED, "no word of ours",
                otp.memory.clock.instant());
        folds("12:05:00");
        assertThat(told()).containsExactly(refused("recipient-not-allowed", 1, "12:00"));
    }

    @Test
    void ofAnAccountThatIsKnownEachRefusalIsAnEventOfItsOwn() {
        at("12:00:00").of(BOB).starts();
        otp.administrator(draft -> draft.allowedCountries = List.of("US"));
        at("12:00:40").of(BOB).starts();
        folds("12:05:00");
        assertThat(told()).isEmpty();
        assertThat(otp.events(BOB)).extracting(AuditEvent::type).endsWith("verification.refused");
    }
}
