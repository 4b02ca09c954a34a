package otp.verification;

/** What a resend came to. */
public sealed interface ResendResult {

    <R> R accept(Cases<R> cases);

    record Resent(VerificationView verification) implements ResendResult {
        @Override
        public <R> R accept(Cases<R> cases) {
            return cases.resent(this);
        }
    }

    record Refused(Refusal refusal) implements ResendResult {
        @Override
        public <R> R accept(Cases<R> cases) {
            return cases.refused(refusal);
        }
    }

    /** One method a case. */
    interface Cases<R> {
        R resent(Resent result);

        R refused(Refusal refusal);
    }
}
