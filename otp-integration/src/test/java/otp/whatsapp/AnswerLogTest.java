package otp.whatsapp;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import otp.hubspot.HandClock;
import otp.hubspot.LogLines;
import otp.message.FailureReason;
import otp.outbox.SendOutcome;

class AnswerLogTest {

    private final HandClock clock = new HandClock();
    private final AnswerLog log = new AnswerLog(clock);

    @Test
    void whatLastsIsToldOnceInTenMinutesWhateverElseIsTakenMeanwhile() {
        try (var lines = new LogLines(AnswerLog.class)) {
            answered(190, Verdict.senderDown(190, Sign.MISCONFIGURED));
            answered(190, Verdict.senderDown(190, Sign.MISCONFIGURED));
            answered(132015, new Verdict(new SendOutcome.TemplateDown(132015, false), Sign.ANSWERS));
            answered(132015, new Verdict(new SendOutcome.TemplateDown(132015, false), Sign.ANSWERS));
            assertThat(lines.lines).hasSize(2);
            assertThat(lines.lines.get(0)).contains("code 190", "trace AbCd");
            answered(null, Verdict.accepted("wamid.A"));
            clock.pass(Duration.ofMinutes(10).minusMillis(1));
            answered(132015, new Verdict(new SendOutcome.TemplateDown(132015, false), Sign.ANSWERS));
            assertThat(lines.lines).hasSize(2);
            clock.pass(Duration.ofMillis(1));
            answered(132015, new Verdict(new SendOutcome.TemplateDown(132015, false), Sign.ANSWERS));
            assertThat(lines.lines).hasSize(3);
        }
    }

    @Test
    void whatHasNoCodeIsToldByItsStatus() {
        try (var lines = new LogLines(AnswerLog.class)) {
            for (int status : new int[] {302, 302, 404}) {
                log.answered(UUID.randomUUID(), new GraphAnswer(status, null, null, null, null, null),
                        Verdict.senderDown(null, Sign.MISCONFIGURED));
            }
            assertThat(lines.lines).hasSize(2);
        }
    }

    @Test
    void eachRefusedMessageIsTold() {
        try (var lines = new LogLines(AnswerLog.class)) {
            answered(131026, Verdict.refused(FailureReason.NOT_ON_WHATSAPP, 131026));
            answered(131026, Verdict.refused(FailureReason.NOT_ON_WHATSAPP, 131026));
            assertThat(lines.lines).hasSize(2);
        }
    }

    @Test
    void whatPassesByItselfIsNotTold() {
        try (var lines = new LogLines(AnswerLog.class)) {
            answered(131016, Verdict.notSent(null, Sign.TROUBLE));
            answered(130429, Verdict.notSent(null, Sign.THROTTLED));
            answered(131056, new Verdict(new SendOutcome.RecipientBusy(null), Sign.ANSWERS));
            answered(null, Verdict.ambiguous());
            answered(null, Verdict.accepted("wamid.A"));
            assertThat(lines.lines).isEmpty();
        }
    }

    private void answered(Integer code, Verdict verdict) {
        log.answered(UUID.randomUUID(), new GraphAnswer(code == null ? 200 : 400, null, code, null, "AbCd", null), verdict);
    }
}
