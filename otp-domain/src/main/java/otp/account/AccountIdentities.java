package otp.account;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import otp.crypto.KeyedIndex;
import otp.recipient.Recipient;

/**
 * Finds the id of an account: a keyed index of the name's bytes, so that no collation can make two names one and the id of an erased account
 * tells nothing, or the recipient's.
 */
@ApplicationScoped
public class AccountIdentities {

    private KeyedIndex index;

    protected AccountIdentities() {
        // CDI proxy
    }

    @Inject
    public AccountIdentities(KeyedIndex index) {
        this.index = index;
    }

    public AccountIdentity named(UUID application, AccountName name) {
        return new AccountIdentity(index.of("account", application, name.text()), application, name.text());
    }

    public AccountIdentity byDefault(UUID application, Recipient recipient) {
        return new AccountIdentity(index.of("default-account", application, recipient.canonical()), application, null);
    }
}
