package otp.verification;

/** What a start came to. */
public sealed interface StartResult {

    <R> R accept(Cases<R> cases);

    record Started(VerificationView verification) implements StartResult {
        @Override
        public <R> R accept(Cases<R> cases) {
            return cases.started(this);
        }
    }

    record Refused(Refusal refusal) implements StartResult {
        @Override
        public <R> R accept(Cases<R> cases) {
            return cases.refused(refusal);
        }
    }

    /** One method a case. */
    interface Cases<R> {
        R started(Started result);

        R refused(Refusal refusal);
    }
}
