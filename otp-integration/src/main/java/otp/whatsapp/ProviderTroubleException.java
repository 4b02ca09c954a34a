package otp.whatsapp;

/** A transport error or an overloaded provider: what the circuit breaker counts, with what it means for the message. */
public class ProviderTroubleException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Verdict verdict;

    ProviderTroubleException(Verdict verdict) {
        // The cause could name the recipient or repeat the body; its kind is in the verdict.
        super("WhatsApp is in trouble", null, false, false);
        this.verdict = verdict;
    }

    public Verdict verdict() {
        return verdict;
    }
}
