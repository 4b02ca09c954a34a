package otp.memory;

import java.lang.reflect.Field;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import otp.audit.AuditEvent;
import otp.erasure.PersonalRows;
import otp.verification.Secrecy;
import otp.verification.Verification;

/** What is kept of a person in memory. Columns that no entity changes by itself are changed as the database's updates do, from outside. */
public final class MemoryPersonalRows implements PersonalRows {

    private final Memory memory;
    private final Secrecy secrecy;

    public MemoryPersonalRows(Memory memory, Secrecy secrecy) {
        this.memory = memory;
        this.secrecy = secrecy;
    }

    @Override
    public Set<UUID> accountsOf(UUID recipientIndex) {
        var begun = memory.verifications.all().stream().filter(verification -> !verification.erased())
                .filter(verification -> recipientIndex.equals(
                        secrecy.recipientIndex(verification.applicationId(), secrecy.recipient(verification))))
                .map(Verification::accountId);
        var told = memory.events.all().stream().filter(event -> recipientIndex.equals(event.recipientIndex())).map(AuditEvent::chain);
        return Stream.concat(begun, told).collect(Collectors.toSet());
    }

    @Override
    public boolean known(UUID account) {
        return memory.accounts.lock(account).isPresent();
    }

    @Override
    public int eraseVerifications(UUID account) {
        var known = memory.verifications.all().stream().filter(row -> row.accountId().equals(account) && !row.erased()).toList();
        known.forEach(Verification::erase);
        return known.size();
    }

    @Override
    public void eraseLockouts(UUID account) {
        memory.lockouts.all().stream().filter(lockout -> lockout.accountId().equals(account)).forEach(lockout -> {
            clear(lockout, "recipientIndex");
            clear(lockout, "releaseReason");
        });
    }

    @Override
    public int eraseEvents(UUID account) {
        var known = memory.events.ofAccount(account).stream().filter(event -> event.recipientIndex() != null).toList();
        known.forEach(event -> clear(event, "recipientIndex"));
        return known.size();
    }

    private final Map<String, Field> fields = new HashMap<>();

    private void clear(Object row, String name) {
        try {
            fields.computeIfAbsent(row.getClass() + name, key -> field(row, name)).set(row, null);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Field field(Object row, String name) {
        try {
            var field = row.getClass().getDeclaredField(name);
            field.setAccessible(true);
            return field;
        } catch (NoSuchFieldException e) {
            throw new IllegalArgumentException(name, e);
        }
    }
}
