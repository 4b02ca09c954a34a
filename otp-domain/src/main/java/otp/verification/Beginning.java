package otp.verification;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import otp.account.Account;
import otp.account.Call;
import otp.audit.AuditLog;
import otp.audit.Details;
import otp.audit.EventType;
import otp.audit.Fact;
import otp.code.CodeSource;
import otp.message.MessageKind;
import otp.time.UuidV7;

/** Makes a verification that may begin, in the place of the one it supersedes. */
@ApplicationScoped
class Beginning {

    private static final SecureRandom RANDOM = new SecureRandom();

    private Verifications verifications;
    private Secrecy secrecy;
    private IssueCode issueCode;
    private Outgoing outgoing;
    private Views views;
    private AuditLog audit;

    protected Beginning() {
        // CDI proxy
    }

    @Inject
    Beginning(Verifications verifications, Secrecy secrecy, IssueCode issueCode, Outgoing outgoing, Views views, AuditLog audit) {
        this.verifications = verifications;
        this.secrecy = secrecy;
        this.issueCode = issueCode;
        this.outgoing = outgoing;
        this.views = views;
        this.audit = audit;
    }

    /** @param availableAt when its code may go out, {@code now} or later */
    VerificationView begin(Call call, StartRequest request, Account account, UUID recipientIndex, Instant availableAt, Instant now) {
        supersede(call, request, account, now);
        var application = call.application();
        var policy = application.definition().policy();
        var id = UuidV7.at(now);
        var language = request.language() == null ? application.definition().language() : request.language();
        var verification = Verification.begin(id, account, request.purpose(),
                secrecy.addressee(id, account, request.to(), recipientIndex, now),
                secrecy.terms(id, account, request, language, now), seed(), policy, now);
        verification.recipient(sealed -> request.to());
        var message = issueCode.issue(account, verification, MessageKind.CODE, policy, availableAt, now);
        verifications.add(verification);
        audit.write(account,
                Fact.by(call, EventType.VERIFICATION_STARTED, secrecy.about(verification), now,
                        Details.NONE.with("purpose", request.purpose().word())));
        outgoing.inTime(application, verification, message, now);
        return views.view(application, account, verification, now);
    }

    private void supersede(Call call, StartRequest request, Account account, Instant now) {
        var pending = account.pending(request.purpose());
        if (pending == null) {
            return;
        }
        verifications.find(account.id(), pending).ifPresent(old -> {
            old.giveWay(account, call.application().definition().policy(), now);
            var about = secrecy.about(old);
            audit.write(account, old.status(now) == VerificationStatus.EXPIRED
                    ? Fact.byTimer(EventType.VERIFICATION_EXPIRED, about, now, Details.NONE)
                    : Fact.by(call, EventType.VERIFICATION_SUPERSEDED, about, now, Details.NONE));
        });
    }

    private static byte[] seed() {
        var seed = new byte[CodeSource.SEED_LENGTH];
        RANDOM.nextBytes(seed);
        return seed;
    }
}
