package otp.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import otp.crypto.Bytes;
import otp.crypto.HmacSha256;
import otp.crypto.KeyedIndex;
import otp.recipient.Recipient;

/** Finds the id of an account: a digest of the name's bytes, so that no collation can make two names one, or the recipient's keyed index. */
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
        return new AccountIdentity(Bytes.id(digest(application, name.text())), application, name.text());
    }

    public AccountIdentity byDefault(UUID application, Recipient recipient) {
        return new AccountIdentity(index.of("default-account", application, recipient.canonical()), application, null);
    }

    private static byte[] digest(UUID application, String name) {
        try {
            var sha256 = MessageDigest.getInstance("SHA-256");
            sha256.update(HmacSha256.ascii("otp/account/v1"));
            sha256.update(Bytes.of(application));
            return sha256.digest(name.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
