package otp.whatsapp;

import java.time.Duration;

import otp.message.FailureReason;
import otp.outbox.SendOutcome;

/** What an attempt means: for its message, and for what we think of the provider. */
public record Verdict(SendOutcome outcome, Sign sign) {

    static Verdict accepted(String providerId) {
        return new Verdict(new SendOutcome.Accepted(providerId), Sign.ANSWERS);
    }

    /** @param pause null: no more than usual */
    static Verdict notSent(Duration pause, Sign sign) {
        return new Verdict(new SendOutcome.NotSent(pause), sign);
    }

    /** @param pause null: none was named */
    static Verdict recipientBusy(Duration pause) {
        return new Verdict(new SendOutcome.RecipientBusy(pause), Sign.ANSWERS);
    }

    static Verdict templateDown(int code, boolean elsewhere) {
        return new Verdict(new SendOutcome.TemplateDown(code, elsewhere), Sign.ANSWERS);
    }

    static Verdict ambiguous() {
        return new Verdict(new SendOutcome.Ambiguous(), Sign.TROUBLE);
    }

    /** @param code null where the provider gave none */
    static Verdict senderDown(Integer code, Sign sign) {
        return new Verdict(new SendOutcome.SenderDown(code), sign);
    }

    static Verdict refused(FailureReason reason, int code) {
        return new Verdict(new SendOutcome.Refused(reason, code), Sign.ANSWERS);
    }
}
