package otp.model;

import java.time.Instant;

import otp.verification.VerificationStatus;

/** What the model knows of a verification. */
final class Attempt {

    final Instant expiresAt;
    int resends;
    int stale;
    private VerificationStatus ended;
    private Instant codeFrom;
    private Instant codeUntil;
    private int codes;

    Attempt(Instant expiresAt) {
        this.expiresAt = expiresAt;
    }

    VerificationStatus status(Instant now) {
        var open = now.isBefore(expiresAt) ? VerificationStatus.PENDING : VerificationStatus.EXPIRED;
        return ended == null ? open : ended;
    }

    void end(VerificationStatus how, Instant now) {
        if (status(now) == VerificationStatus.PENDING) {
            ended = how;
        }
    }

    void issued(Instant from, Instant until) {
        codeFrom = from;
        codeUntil = until.isBefore(expiresAt) ? until : expiresAt;
        codes++;
    }

    Instant codeFrom() {
        return codeFrom;
    }

    boolean codeLives(Instant now) {
        return !now.isBefore(codeFrom) && now.isBefore(codeUntil);
    }

    int codes() {
        return codes;
    }
}
