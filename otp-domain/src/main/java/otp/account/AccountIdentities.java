package otp.account;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import otp.crypto.Bytes;
import otp.crypto.HmacSha256;
import otp.crypto.KeyedIndex;
import otp.crypto.Sha256;
import otp.recipient.Recipient;

/** Finds the id of an account: a digest of the name's bytes, so that no collation can make two names one, or the recipient's keyed index. */
@ApplicationScoped
public class AccountIdentities {

    private static final byte[] LABEL = HmacSha256.ascii("otp/account/v1");

    private KeyedIndex index;

    protected AccountIdentities() {
        // CDI proxy
    }

    @Inject
    public AccountIdentities(KeyedIndex index) {
        this.index = index;
    }

    public AccountIdentity named(UUID application, AccountName name) {
        return new AccountIdentity(Bytes.id(Sha256.of(LABEL, Bytes.of(application), name.text().getBytes(StandardCharsets.UTF_8))),
                application, name.text());
    }

    public AccountIdentity byDefault(UUID application, Recipient recipient) {
        return new AccountIdentity(index.of("default-account", application, recipient.canonical()), application, null);
    }
}
