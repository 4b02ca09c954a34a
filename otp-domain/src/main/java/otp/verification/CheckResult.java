package otp.verification;

import java.time.Instant;

/** Every outcome of a check is an expected answer: the transaction that produced it commits, and with it the counted attempt. */
public sealed interface CheckResult {

    <R> R accept(Cases<R> cases);

    record Approved(VerificationView verification, Approval approval) implements CheckResult {
        @Override
        public <R> R accept(Cases<R> cases) {
            return cases.approved(this);
        }
    }

    record Incorrect(int attemptsRemaining, FreshCode freshCode) implements CheckResult {
        @Override
        public <R> R accept(Cases<R> cases) {
            return cases.incorrect(this);
        }
    }

    /** The entry was a dead code of the same verification; nothing was counted. */
    record Stale(int attemptsRemaining) implements CheckResult {
        @Override
        public <R> R accept(Cases<R> cases) {
            return cases.stale(this);
        }
    }

    /**
     * This entry used up the attempts: the lockout began with it.
     *
     * @param until null: suspended, until support releases it
     */
    record LockedNow(Instant until) implements CheckResult {
        @Override
        public <R> R accept(Cases<R> cases) {
            return cases.lockedNow(this);
        }
    }

    record Refused(Refusal refusal) implements CheckResult {
        @Override
        public <R> R accept(Cases<R> cases) {
            return cases.refused(refusal);
        }
    }

    /** A new case breaks every implementation of this interface at compile time; that is its purpose. */
    interface Cases<R> {
        R approved(Approved result);

        R incorrect(Incorrect result);

        R stale(Stale result);

        R lockedNow(LockedNow result);

        R refused(Refusal refusal);
    }
}
