package otp.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static otp.timeline.Start.ADA;
import static otp.timeline.Start.BOB;
import static otp.timeline.Times.time;
import static otp.timeline.Typed.RIGHT;
import static otp.timeline.Typed.WRONG;
import static otp.timeline.Typed.received;

import java.util.stream.LongStream;

import org.junit.jupiter.api.Test;

import otp.timeline.Timeline;

/** The log of an account tells its story without gaps and without secrets. */
class AuditLogTest extends Timeline {

    private void aLongStory() {
        at("12:00:00").starts();
        at("12:00:01").enters(WRONG);
        at("12:00:02").enters(received(1));
        at("12:00:40").asksForAFreshCode();
        at("12:00:41").enters(RIGHT);
        at("12:00:42").enters(RIGHT);
        at("12:01:00").starts();
        at("12:01:01").starts(ADA.stepUp("pay"));
        at("12:01:02").starts();
        at("12:01:03").cancels();
    }

    @Test
    void eachFactIsWrittenOnceInOrder() {
        aLongStory();
        assertThat(otp.memory.events.all()).extracting(AuditEvent::type).containsExactly(
                "verification.started", "code.sent", "check.incorrect", "code.sent", "check.stale", "verification.resent", "code.sent",
                "check.approved", "check.refused", "verification.started", "code.sent", "verification.started", "code.sent",
                "verification.superseded", "verification.started", "code.sent", "verification.canceled");
    }

    @Test
    void theSequenceOfAnAccountHasNoGaps() {
        aLongStory();
        at("12:02:00").of(BOB).starts();
        for (var account : otp.memory.accounts.all()) {
            var sequence = otp.memory.events.all().stream().filter(event -> event.chain().equals(account.id()))
                    .map(AuditEvent::sequence).toList();
            assertThat(sequence).containsExactlyElementsOf(LongStream.rangeClosed(1, sequence.size()).boxed().toList());
        }
    }

    @Test
    void noEventHoldsACodeOrANumber() {
        aLongStory();
        var codes = phone().arrived().stream().map(dispatch -> dispatch.parameter()).toList();
        assertThat(otp.memory.events.all()).extracting(AuditEvent::details)
                .noneMatch(details -> details.contains("4155552671"))
                .noneMatch(details -> codes.stream().anyMatch(code -> details.contains('"' + code + '"') || details.contains(":" + code)));
    }

    @Test
    void aRefusedStartSaysWhy() {
        at("12:00:00").starts();
        otp.memory.provider.downUntil(time("12:01:00"));
        at("12:00:30").starts();
        var last = otp.memory.events.all().get(otp.memory.events.all().size() - 1);
        assertThat(last.type()).isEqualTo("verification.refused");
        assertThat(last.details()).isEqualTo("{\"reason\":\"whatsapp\"}");
        assertThat(last.actor()).isEqualTo("key:test");
    }

    @Test
    void detailsTakeWordsOfOursOnly() {
        assertThat(Details.NONE.with("level", 2).with("until", time("12:00:00")).with("reason", "code-over").json())
                .isEqualTo("{\"level\":2,\"until\":\"2026-11-22T12:00:00.000Z\",\"reason\":\"code-over\"}");
        assertThatThrownBy(() -> Details.NONE.with("reason", "\"},{")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theWordsOfEventsAreTheContracts() {
        assertThat(EventType.values()).extracting(EventType::word).containsExactly(
                "verification.started", "verification.refused", "verification.resent", "verification.canceled",
                "verification.superseded", "verification.expired",
                "code.sent", "code.delivered", "code.read", "code.failed",
                "check.approved", "check.incorrect", "check.stale", "check.expired", "check.refused",
                "lockout.started", "lockout.notified", "lockout.notify-failed", "lockout.expired", "lockout.released",
                "unlock.sent", "unlock.failed", "support.ticket-opened", "support.ticket-closed",
                "application.created", "application.changed", "key.created", "key.revoked",
                "person.erased", "audit.purged");
    }
}
