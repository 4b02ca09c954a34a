package otp.idempotency;

/** What a request with an Idempotency-Key finds. */
public sealed interface ClaimResult {

    <R> R accept(Cases<R> cases);

    /** It is the first: do it, then keep the answer or release the lease. */
    record Claimed(Lease lease) implements ClaimResult {
        @Override
        public <R> R accept(Cases<R> cases) {
            return cases.claimed(lease);
        }
    }

    /** It was answered before. */
    record Replay(Answer answer) implements ClaimResult {
        @Override
        public <R> R accept(Cases<R> cases) {
            return cases.replay(answer);
        }
    }

    /** The first is still running. */
    record InProgress() implements ClaimResult {
        @Override
        public <R> R accept(Cases<R> cases) {
            return cases.inProgress();
        }
    }

    /** The key was used for another request. */
    record Reused() implements ClaimResult {
        @Override
        public <R> R accept(Cases<R> cases) {
            return cases.reused();
        }
    }

    /** It was answered, but that answer may not be given again: compute it anew, and keep nothing. */
    record Outlived() implements ClaimResult {
        @Override
        public <R> R accept(Cases<R> cases) {
            return cases.outlived();
        }
    }

    /** One method a case. */
    interface Cases<R> {
        R claimed(Lease lease);

        R replay(Answer answer);

        R inProgress();

        R reused();

        R outlived();
    }
}
