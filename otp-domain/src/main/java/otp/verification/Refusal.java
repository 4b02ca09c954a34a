package otp.verification;

import java.time.Instant;

/** Why a request about a verification was not done. Every refusal is an expected answer: its transaction commits. */
public sealed interface Refusal {

    <R> R accept(Cases<R> cases);

    record NotFound() implements Refusal {
        @Override
        public <R> R accept(Cases<R> cases) {
            return cases.notFound();
        }
    }

    record ApplicationDisabled() implements Refusal {
        @Override
        public <R> R accept(Cases<R> cases) {
            return cases.applicationDisabled();
        }
    }

    /** A step-up was checked without its action. */
    record ActionMissing() implements Refusal {
        @Override
        public <R> R accept(Cases<R> cases) {
            return cases.actionMissing();
        }
    }

    /** A login was checked with an action. */
    record ActionUnexpected() implements Refusal {
        @Override
        public <R> R accept(Cases<R> cases) {
            return cases.actionUnexpected();
        }
    }

    /** @param until null: suspended, until support releases it */
    record Locked(Instant until) implements Refusal {
        @Override
        public <R> R accept(Cases<R> cases) {
            return cases.locked(this);
        }
    }

    record AlreadyDecided(VerificationStatus status) implements Refusal {
        @Override
        public <R> R accept(Cases<R> cases) {
            return cases.alreadyDecided(this);
        }
    }

    record CodeExpired(Instant resendAvailableAt) implements Refusal {
        @Override
        public <R> R accept(Cases<R> cases) {
            return cases.codeExpired(this);
        }
    }

    record RecipientNotAllowed() implements Refusal {
        @Override
        public <R> R accept(Cases<R> cases) {
            return cases.recipientNotAllowed();
        }
    }

    /**
     * @param limit the contract's name of the limit
     * @param availableAt when the same request would pass this limit; null: not by waiting
     */
    record RateLimited(String limit, Instant availableAt) implements Refusal {
        @Override
        public <R> R accept(Cases<R> cases) {
            return cases.rateLimited(this);
        }
    }

    record ProviderUnavailable(Instant retryAt) implements Refusal {
        @Override
        public <R> R accept(Cases<R> cases) {
            return cases.providerUnavailable(this);
        }
    }

    /** A new case breaks every implementation of this interface at compile time; that is its purpose. */
    interface Cases<R> {
        R notFound();

        R applicationDisabled();

        R actionMissing();

        R actionUnexpected();

        R locked(Locked refusal);

        R alreadyDecided(AlreadyDecided refusal);

        R codeExpired(CodeExpired refusal);

        R recipientNotAllowed();

        R rateLimited(RateLimited refusal);

        R providerUnavailable(ProviderUnavailable refusal);
    }
}
