package otp.memory;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import otp.lockout.Lockout;
import otp.lockout.LockoutStatus;
import otp.support.LockoutListing;
import otp.verification.Secrecy;
import otp.verification.Verification;

/** Looks through the lockouts in memory, the newest first; a recipient's keyed index is that of the lockout's verification. */
public final class MemoryLockoutListing implements LockoutListing {

    private final Memory memory;
    private final Secrecy secrecy;

    public MemoryLockoutListing(Memory memory, Secrecy secrecy) {
        this.memory = memory;
        this.secrecy = secrecy;
    }

    @Override
    public Optional<Row> read(UUID id) {
        return rows().filter(row -> row.lockout().id().equals(id)).findFirst();
    }

    @Override
    public List<Row> find(Filter filter, int limit) {
        return rows().filter(row -> matches(filter, row)).limit(limit).toList();
    }

    private Stream<Row> rows() {
        return memory.lockouts.all().stream().sorted(Comparator.comparing(Lockout::id).reversed())
                .map(lockout -> new Row(lockout, memory.accounts.lock(lockout.accountId()).orElseThrow(),
                        memory.verifications.find(lockout.accountId(), lockout.verificationId()).orElseThrow()));
    }

    private boolean matches(Filter filter, Row row) {
        var lockout = row.lockout();
        return (filter.application() == null || filter.application().equals(lockout.applicationId()))
                && (filter.accounts() == null || filter.accounts().contains(lockout.accountId()))
                && (filter.recipients() == null || !row.verification().erased()
                        && filter.recipients().contains(recipientIndex(row.verification())))
                && (filter.active() == null || filter.active() == (lockout.status(filter.now()) == LockoutStatus.ACTIVE))
                && (filter.before() == null || lockout.id().compareTo(filter.before()) < 0);
    }

    private UUID recipientIndex(Verification verification) {
        return secrecy.recipientIndex(verification.applicationId(), secrecy.recipient(verification));
    }
}
