package otp.support;

import otp.lockout.LockoutStatus;

/** What came of a release. */
public sealed interface ReleaseResult {

    <R> R accept(Cases<R> cases);

    record Released(LockoutView lockout) implements ReleaseResult {
        @Override
        public <R> R accept(Cases<R> cases) {
            return cases.released(this);
        }
    }

    /** It is not in force any more. */
    record AlreadyOver(LockoutStatus status) implements ReleaseResult {
        @Override
        public <R> R accept(Cases<R> cases) {
            return cases.alreadyOver(this);
        }
    }

    /** Unknown, or of another application. */
    record NotFound() implements ReleaseResult {
        @Override
        public <R> R accept(Cases<R> cases) {
            return cases.notFound();
        }
    }

    /** A new case breaks every implementation of this interface at compile time; that is its purpose. */
    interface Cases<R> {
        R released(Released result);

        R alreadyOver(AlreadyOver result);

        R notFound();
    }
}
