package otp.verification;

import java.time.Instant;
import java.util.Objects;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import otp.account.Account;
import otp.account.Call;
import otp.account.Purpose;
import otp.audit.AuditLog;
import otp.audit.Details;
import otp.audit.EventType;
import otp.audit.Fact;

/** Ends and erases what is pending of an account whose person is to be forgotten. What the log says of the end names nobody any more. */
@ApplicationScoped
public class ErasePending {

    private Verifications verifications;
    private EndVerification endVerification;
    private Secrecy secrecy;
    private AuditLog audit;

    protected ErasePending() {
        // CDI proxy
    }

    @Inject
    public ErasePending(Verifications verifications, EndVerification endVerification, Secrecy secrecy, AuditLog audit) {
        this.verifications = verifications;
        this.endVerification = endVerification;
        this.secrecy = secrecy;
        this.audit = audit;
    }

    /** @param canceled those of the erased ones whose time was not over */
    public record Ended(int erased, int canceled) {}

    /** Under the account's lock. */
    public Ended erase(Call call, Account account, Instant now) {
        var pending = Stream.of(Purpose.values()).map(account::pending).filter(Objects::nonNull)
                .flatMap(id -> verifications.find(account.id(), id).stream()).toList();
        var canceled = pending.stream().filter(verification -> verification.open(now)).toList();
        pending.forEach(Verification::erase);
        canceled.forEach(verification -> cancel(call, account, verification, now));
        pending.forEach(verification -> endVerification.expire(account, verification.id(), now));
        return new Ended(pending.size(), canceled.size());
    }

    private void cancel(Call call, Account account, Verification verification, Instant now) {
        verification.cancel(account, call.application().definition().policy(), now);
        audit.write(account, Fact.by(call, EventType.VERIFICATION_CANCELED, secrecy.about(verification), now, Details.NONE));
    }
}
