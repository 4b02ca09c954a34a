package otp.outbox;

import java.time.Duration;

import otp.message.FailureReason;

/** What became of one attempt to send. Each case answers <em>retry or stop</em>. */
public sealed interface SendOutcome {

    <R> R accept(Cases<R> cases);

    /** Whether the message may have reached the person. */
    default boolean mayHaveBeenSent() {
        return false;
    }

    /** Accepted for sending, not yet delivered. */
    record Accepted(String providerId) implements SendOutcome {

        /** The provider's id holds the recipient's number, merely encoded. */
        @Override
        public String toString() {
            return "Accepted[hidden]";
        }

        @Override
        public boolean mayHaveBeenSent() {
            return true;
        }

        @Override
        public <R> R accept(Cases<R> cases) {
            return cases.accepted(this);
        }
    }

    /** Certainly not sent, and worth repeating soon. {@code retryAfter} is the provider's wish; null: none. */
    record NotSent(Duration retryAfter) implements SendOutcome {
        @Override
        public <R> R accept(Cases<R> cases) {
            return cases.notSent(this);
        }
    }

    /** Certainly not sent: too much towards this one recipient. Repeated with growing pauses; {@code retryAfter} null: none was named. */
    record RecipientBusy(Duration retryAfter) implements SendOutcome {

        @Override
        public <R> R accept(Cases<R> cases) {
            return cases.recipientBusy(this);
        }
    }

    /** May have been sent: repeated with the same code after a pause, unless a report settles it first. */
    record Ambiguous() implements SendOutcome {

        @Override
        public boolean mayHaveBeenSent() {
            return true;
        }

        @Override
        public <R> R accept(Cases<R> cases) {
            return cases.ambiguous();
        }
    }

    /**
     * The template cannot be used as it is set up; nothing about this message is wrong, repeated while its code lives.
     *
     * @param elsewhere it can be tried at once, in another language
     */
    record TemplateDown(Integer providerCode, boolean elsewhere) implements SendOutcome {

        @Override
        public <R> R accept(Cases<R> cases) {
            return cases.templateDown(this);
        }
    }

    /** Token, sender or configuration: nothing about this message is wrong; repeated while its code lives. */
    record SenderDown(Integer providerCode) implements SendOutcome {
        @Override
        public <R> R accept(Cases<R> cases) {
            return cases.senderDown(this);
        }
    }

    /** This message will never be sent. */
    record Refused(FailureReason reason, Integer providerCode) implements SendOutcome {
        @Override
        public <R> R accept(Cases<R> cases) {
            return cases.refused(this);
        }
    }

    /** A new case breaks every implementation of this interface at compile time; that is its purpose. */
    interface Cases<R> {
        R accepted(Accepted outcome);

        R notSent(NotSent outcome);

        R recipientBusy(RecipientBusy outcome);

        R ambiguous();

        R templateDown(TemplateDown outcome);

        R senderDown(SenderDown outcome);

        R refused(Refused outcome);
    }
}
