package otp.memory;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import otp.lockout.Lockout;
import otp.lockout.LockoutStatus;
import otp.workflow.ContactLockouts;

/** Links of accounts with contacts in a map. */
public final class MemoryContactLockouts implements ContactLockouts {

    private final MemoryLockouts lockouts;
    private final Map<UUID, String> links = new HashMap<>();

    public MemoryContactLockouts(MemoryLockouts lockouts) {
        this.lockouts = lockouts;
    }

    /** As the relay does it. */
    public void link(UUID account, String contact) {
        links.put(account, contact);
    }

    @Override
    public List<UUID> inForce(UUID application, String contact, Instant now, int limit) {
        return lockouts.all().stream()
                .filter(lockout -> lockout.applicationId().equals(application) && linked(lockout.accountId(), contact)
                        && lockout.status(now) == LockoutStatus.ACTIVE)
                .map(Lockout::id).limit(limit).toList();
    }

    @Override
    public Optional<String> contactOf(UUID account) {
        return Optional.ofNullable(links.get(account));
    }

    @Override
    public boolean linked(UUID account, String contact) {
        return contact.equals(links.get(account));
    }
}
