package otp.crypto;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * A random key for each account, for what its log says of a person. It is kept wrapped in the account's row and nowhere else: once that is
 * destroyed, nobody reads those members again, while everything that covers their ciphertext still holds.
 */
@ApplicationScoped
public class PersonalKeys {

    private static final SecureRandom RANDOM = new SecureRandom();

    private Personal personal;

    protected PersonalKeys() {
        // CDI proxy
    }

    @Inject
    public PersonalKeys(Personal personal) {
        this.personal = personal;
    }

    /** A new key, wrapped. */
    public byte[] create(UUID application, UUID account, Instant now) {
        var key = new byte[HmacSha256.LENGTH];
        RANDOM.nextBytes(key);
        return personal.seal(key, place(application, account), now);
    }

    /** @throws TamperedException it is not the key that was made for this account */
    public PersonalKey open(byte[] wrapped, UUID application, UUID account) {
        return new PersonalKey(personal.bytes(wrapped, place(application, account)));
    }

    private static Personal.Place place(UUID application, UUID account) {
        return new Personal.Place("account.audit_key", account, application, account);
    }
}
