package otp.memory;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import otp.account.Account;
import otp.account.AccountIdentity;
import otp.account.Accounts;
import otp.transaction.AccountGoneException;

/** Accounts in a map. */
public final class MemoryAccounts implements Accounts {

    private final Map<UUID, Account> rows = new HashMap<>();

    @Override
    public Optional<Account> lock(UUID id) {
        return Optional.ofNullable(rows.get(id));
    }

    @Override
    public Account lockKnown(UUID id) {
        return lock(id).orElseThrow(AccountGoneException::new);
    }

    @Override
    public void touch(AccountIdentity identity, Instant now) {
        rows.computeIfAbsent(identity.id(), id -> Account.open(identity, now));
    }

    public Collection<Account> all() {
        return rows.values();
    }
}
