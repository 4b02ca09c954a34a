package otp.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static otp.timeline.Draft.limit;
import static otp.timeline.Start.ADA;
import static otp.timeline.Start.BOB;
import static otp.timeline.Times.time;
import static otp.timeline.Typed.RIGHT;
import static otp.timeline.Typed.WRONG;

import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import otp.crypto.TamperedException;
import otp.lockout.Release;
import otp.memory.Chains;
import otp.message.DeliveryStatus;
import otp.message.FailureReason;
import otp.outbox.DeliveryReport;
import otp.outbox.SendOutcome;
import otp.timeline.Timeline;

/** Whatever becomes of a request, a message or a lockout is told once, with who caused it and why. */
class EveryOutcomeTest extends Timeline {

    @AfterEach
    void everyChainHolds() {
        Chains.hold(otp.memory);
    }

    private List<String> told() {
        return otp.events(ADA).stream().map(event -> event.type() + " by " + event.actor()).toList();
    }

    private AuditEvent last() {
        var events = otp.events(ADA);
        return events.get(events.size() - 1);
    }

    private void lastIs(String type, String actor, String request, String details) {
        assertThat(last().type()).isEqualTo(type);
        assertThat(last().actor()).isEqualTo(actor);
        assertThat(last().requestId()).isEqualTo(request);
        assertThat(last().details().replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "ID")).isEqualTo(details);
    }

    private void lastIsRefused(String reason) {
        lastIs("verification.refused", "key:test", "request", "{\"reason\":\"" + reason + "\"}");
    }

    @Test
    void eachRefusalOfAFreshCodeSaysWhy() {
        otp.administrator(draft -> {
            draft.maxResends = 2;
            draft.sendsPerRecipient = limit(2, "PT1H");
        });
        var verification = at("12:00:00").starts().verification();
        at("12:00:10").asksForAFreshCode();
        lastIsRefused("resendCooldown");
        at("12:00:30").asksForAFreshCode();
        lastIs("code.sent", "provider:whatsapp", null, "{\"message\":\"ID\"}");
        at("12:01:00").asksForAFreshCode();
        lastIsRefused("sendsPerRecipient");
        otp.administrator(draft -> {
            draft.maxResends = 1;
            draft.sendsPerRecipient = limit(9, "PT1H");
        });
        at("12:02:00").asksForAFreshCode();
        lastIsRefused("maxResends");
        otp.administrator(draft -> draft.maxResends = 9);
        otp.memory.provider.downUntil(time("12:03:00"));
        at("12:02:10").asksForAFreshCode();
        lastIsRefused("whatsapp");
        at("12:10:00").asksForAFreshCode();
        lastIsRefused("code-expired");
        assertThat(last().verificationId()).as("what tells it from a refused start").isEqualTo(verification);
    }

    @Test
    void whoIsLockedOrDoneIsRefusedAFreshCodeToo() {
        otp.administrator(draft -> draft.maxAttempts = 1);
        at("12:00:00").starts();
        at("12:00:01").enters(WRONG);
        at("12:00:02").asksForAFreshCode();
        lastIsRefused("account-locked");
        at("12:02:00").starts();
        at("12:02:01").enters(RIGHT);
        at("12:02:40").asksForAFreshCode();
        lastIsRefused("already-decided");
    }

    @Test
    void eachRefusalOfAStartOfAKnownAccountSaysWhy() {
        otp.administrator(draft -> draft.maxAttempts = 1);
        at("12:00:00").starts();
        at("12:00:01").enters(WRONG);
        at("12:00:02").starts();
        lastIsRefused("account-locked");
        assertThat(last().verificationId()).isNull();
        assertThat(last().recipientIndex()).as("found by the number all the same").isNotNull();
        otp.administrator(draft -> draft.allowedCountries = List.of("GB"));
        at("12:02:00").starts();
        lastIsRefused("recipient-not-allowed");
        otp.administrator(draft -> {
            draft.allowedCountries = List.of();
            draft.sendsPerRecipient = limit(1, "PT1H");
        });
        at("12:02:01").starts();
        lastIsRefused("sendsPerRecipient");
    }

    @Test
    void eachEntryIsToldWithWhatIsLeft() {
        at("12:00:00").starts();
        at("12:00:01").enters(WRONG);
        assertThat(otp.events(ADA)).filteredOn(event -> event.type().equals("check.incorrect")).extracting(AuditEvent::details)
                .containsExactly("{\"attemptsRemaining\":2}");
        at("12:00:02").enters((otp, id) -> otp.codesOnPhone(id).get(0));
        lastIs("check.stale", "key:test", "request", "{\"attemptsRemaining\":2}");
        at("12:05:02").enters(RIGHT);
        lastIs("check.expired", "key:test", "request", "{\"reason\":\"code-expired\"}");
        at("12:05:03").asksForAFreshCode();
        at("12:05:04").enters(RIGHT);
        lastIs("check.approved", "key:test", "request", "{}");
        at("12:05:05").enters(RIGHT);
        lastIs("check.refused", "key:test", "request", "{\"reason\":\"already-decided\"}");
    }

    @Test
    void aLockoutIsToldFromItsBeginningToItsEnd() {
        otp.administrator(draft -> draft.maxAttempts = 1);
        at("12:00:00").starts();
        at("12:00:01").enters(WRONG);
        at("12:00:02").enters(RIGHT);
        lastIs("check.refused", "key:test", "request", "{\"reason\":\"account-locked\"}");
        at("12:01:01").timerRuns();
        assertThat(told()).endsWith("check.incorrect by key:test", "lockout.started by key:test", "lockout.notified by provider:whatsapp",
                "check.refused by key:test", "lockout.expired by timer", "unlock.sent by provider:whatsapp");
        assertThat(otp.events(ADA)).filteredOn(event -> event.type().equals("lockout.started")).extracting(AuditEvent::details)
                .allSatisfy(details -> assertThat(details).contains("\"level\":1,\"until\":\"2026-11-22T12:01:01.000Z\""));
    }

    @Test
    void aSuspensionHasNoEndAndItsReleaseSaysByWhomAndWhy() {
        otp.administrator(draft -> draft.maxConsecutiveFailures = 1);
        at("12:00:00").starts();
        at("12:00:01").enters(WRONG);
        assertThat(otp.events(ADA)).filteredOn(event -> event.type().equals("lockout.started")).extracting(AuditEvent::details)
                .allSatisfy(details -> assertThat(details).endsWith("\"level\":1,\"until\":null}"));
        at("12:10:00").supportReleases(otp.lockouts(ADA).get(0).id(), new Release("Eve +14155552671", "\"+1 415 555 2671\"\nconfirmed"));
        assertThat(told()).endsWith("lockout.released by agent:Eve +*******2671", "unlock.sent by provider:whatsapp");
        var released = otp.events(ADA).stream().filter(event -> event.type().equals("lockout.released")).findFirst().orElseThrow();
        assertThat(released.requestId()).isEqualTo("request");
        assertThat(released.details()).contains("\"by\":\"key:test\"").doesNotContain("confirmed");
        assertThat(released.details(members(released))).endsWith(",\"reason\":\"\\\"+* *** *** 2671\\\"\\u000aconfirmed\"}");
        assertThat(members(released).to()).isEqualTo("+1******2671");
    }

    private PersonalMembers members(AuditEvent event) {
        var account = otp.memory.accounts.all().iterator().next();
        return event.personal(otp.memory.personalKeys.open(account.personalKey(), account.applicationId(), account.id()));
    }

    @Test
    void whatTheClockEndedNobodyDid() {
        at("12:00:00").starts();
        at("12:20:00").starts();
        assertThat(otp.events(ADA)).filteredOn(event -> event.type().equals("verification.expired"))
                .extracting(event -> event.actor() + " " + event.requestId()).containsExactly("timer null");
        at("12:20:01").starts();
        assertThat(told()).contains("verification.superseded by key:test");
        at("12:20:02").cancels();
        lastIs("verification.canceled", "key:test", "request", "{}");
        at("12:21:00").starts();
        at("12:40:00").timerRuns();
        lastIs("verification.expired", "timer", null, "{}");
    }

    @Test
    void eachStepOfACodesWayIsTheProvidersWord() {
        at("12:00:00").starts();
        var message = phone().last().message();
        report(message, DeliveryStatus.DELIVERED);
        report(message, DeliveryStatus.READ);
        assertThat(told()).endsWith("code.sent by provider:whatsapp", "code.delivered by provider:whatsapp",
                "code.read by provider:whatsapp");
        at("12:00:31").asksForAFreshCode();
        report(phone().last().message(), DeliveryStatus.FAILED);
        lastIs("code.failed", "provider:whatsapp", null, "{\"reason\":\"not-on-whatsapp\",\"message\":\"ID\"}");
    }

    private void report(UUID message, DeliveryStatus status) {
        var reason = status == DeliveryStatus.FAILED ? FailureReason.NOT_ON_WHATSAPP : null;
        otp.reported(new DeliveryReport(message, DeliveryReport.digest("wamid"), status, reason, null));
    }

    @Test
    void whatCouldNotBeSentIsToldOfEveryKindOfMessage() {
        otp.administrator(draft -> draft.maxAttempts = 1);
        otp.sender.answers(new SendOutcome.Refused(FailureReason.SENDER_UNAVAILABLE, 131042));
        at("12:00:00").starts();
        otp.sender.answers(new SendOutcome.Refused(FailureReason.SENDER_UNAVAILABLE, 131042));
        at("12:00:01").enters(WRONG);
        otp.sender.answers(new SendOutcome.Refused(FailureReason.SENDER_UNAVAILABLE, 131042));
        at("12:01:01").timerRuns();
        assertThat(otp.events(ADA)).filteredOn(event -> event.type().endsWith("failed")).extracting(AuditEvent::type)
                .containsExactly("code.failed", "lockout.notify-failed", "unlock.failed");
    }

    @Test
    void withoutItsKeyAnAccountsFactIsRefusedAndNotWrittenWithoutItsEvent() {
        at("12:00:00").starts();
        at("12:00:00").of(BOB).starts();
        var accounts = List.copyOf(otp.memory.accounts.all());
        var keys = accounts.stream().map(account -> account.personalKey()).toList();
        int before = otp.memory.events.all().size();
        accounts.get(0).personalKey(keys.get(1));
        accounts.get(1).personalKey(new byte[60]);
        assertThatThrownBy(() -> at("12:00:01").enters(WRONG)).isInstanceOf(TamperedException.class);
        assertThatThrownBy(() -> at("12:00:01").of(BOB).enters(RIGHT)).isInstanceOf(TamperedException.class);
        assertThatThrownBy(() -> at("12:00:02").of(BOB).starts()).isInstanceOf(TamperedException.class);
        assertThat(otp.memory.events.all()).hasSize(before);
    }
}
