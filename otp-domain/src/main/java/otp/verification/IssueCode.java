package otp.verification;

import java.time.Instant;
import java.util.HashSet;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import otp.account.Account;
import otp.account.LastCodes;
import otp.application.Policy;
import otp.code.Code;
import otp.code.CodeSource;
import otp.code.Codes;
import otp.message.Message;
import otp.message.MessageKind;
import otp.time.UuidV7;

/** Gives a verification its next code; the one before is dead from then on. */
@ApplicationScoped
class IssueCode {

    private Codes codes;

    protected IssueCode() {
        // CDI proxy
    }

    @Inject
    IssueCode(Codes codes) {
        this.codes = codes;
    }

    /** @param availableAt when it may go out, {@code now} or later; its lifetime begins there and ends with the verification's at the latest */
    Message issue(Account account, Verification verification, MessageKind kind, Policy policy, Instant availableAt, Instant now) {
        var known = verification.codes();
        int last = known.isEmpty() ? 0 : known.get(known.size() - 1).code().sequence();
        int sequence = codes.next(verification.source(), last, policy.codeLength(), avoided(verification, policy.codeLength()));
        var code = new Code(sequence, policy.codeLength(), codes.currentKey(), availableAt, expiry(verification, policy, availableAt));
        var message = Message.withCode(UuidV7.at(now), kind, verification.envelope(), code, now);
        verification.add(message);
        account.issued(new LastCodes(verification.id(), verification.source().seed(), sequence, codes.currentKey()));
        return message;
    }

    private Set<String> avoided(Verification verification, int length) {
        var avoided = new HashSet<>(codes.digits(verification.source(), verification.codes().stream().map(Message::code).toList()));
        var previous = verification.previous();
        if (previous != null) {
            var source = new CodeSource(verification.applicationId(), previous.verification(), previous.seed());
            avoided.addAll(codes.digits(source, previous.sequence(), length, previous.keyId()));
        }
        return avoided;
    }

    private static Instant expiry(Verification verification, Policy policy, Instant availableAt) {
        var ownEnd = availableAt.plus(policy.codeLifetime());
        return ownEnd.isBefore(verification.expiresAt()) ? ownEnd : verification.expiresAt();
    }
}
