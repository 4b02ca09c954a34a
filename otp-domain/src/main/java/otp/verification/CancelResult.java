package otp.verification;

/** What a cancellation came to; a verification that was already final (but not approved) counts as canceled. */
public sealed interface CancelResult {

    <R> R accept(Cases<R> cases);

    record Canceled() implements CancelResult {
        @Override
        public <R> R accept(Cases<R> cases) {
            return cases.canceled();
        }
    }

    record Refused(Refusal refusal) implements CancelResult {
        @Override
        public <R> R accept(Cases<R> cases) {
            return cases.refused(refusal);
        }
    }

    /** One method a case. */
    interface Cases<R> {
        R canceled();

        R refused(Refusal refusal);
    }
}
