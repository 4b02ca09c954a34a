package otp.account;

import java.util.UUID;

/**
 * Names an account before its row is known.
 *
 * @param id follows from application and name (or recipient), so the same account has the same id on every node and in every session
 * @param name null for the default account of a recipient
 */
public record AccountIdentity(UUID id, UUID application, String name) {

    @Override
    public String toString() {
        return "AccountIdentity[" + id + "]";
    }
}
