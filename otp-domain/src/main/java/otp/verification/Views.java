package otp.verification;

import java.time.Instant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import otp.account.Account;
import otp.application.Application;

/** Shows a verification as it stands at an instant. */
@ApplicationScoped
public class Views {

    private Secrecy secrecy;

    protected Views() {
        // CDI proxy
    }

    @Inject
    Views(Secrecy secrecy) {
        this.secrecy = secrecy;
    }

    public VerificationView view(Application application, Account account, Verification verification, Instant now) {
        var policy = application.definition().policy();
        var masked = secrecy.masked(verification);
        var status = verification.status(now);
        var newest = verification.newest();
        return new VerificationView(
                verification.id(),
                status,
                masked,
                account.name() == null ? masked : account.name(),
                verification.purpose(),
                verification.attemptsAtEnd() == null ? account.attemptsRemaining(policy, now) : verification.attemptsAtEnd(),
                verification.resendsRemaining(policy),
                verification.resendAvailableAt(policy),
                newest.code().expiresAt(),
                verification.expiresAt(),
                verification.createdAt(),
                status == VerificationStatus.APPROVED ? verification.endedAt() : null,
                verification.terms().returnUrl(),
                newest.delivery());
    }

    Approval approval(Application application, Account account, Verification verification) {
        var recipient = secrecy.recipient(verification);
        var terms = verification.terms();
        return new Approval(
                verification.id(),
                application.name(),
                account.name() == null ? recipient.e164() : account.name(),
                recipient.masked(),
                verification.purpose(),
                terms.actionDigest(),
                terms.nonce(),
                verification.endedAt());
    }
}
