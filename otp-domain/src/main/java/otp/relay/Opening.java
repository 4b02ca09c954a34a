package otp.relay;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import otp.account.Account;
import otp.audit.AuditEvent;
import otp.audit.PersonalMembers;
import otp.crypto.PersonalKey;
import otp.crypto.PersonalKeys;
import otp.crypto.TamperedException;
import otp.crypto.UnknownKeyException;

/** Opens what events say of persons; what does not open is left out, and a verification of the log names it. */
@ApplicationScoped
class Opening {

    private PersonalKeys keys;

    protected Opening() {
        // CDI proxy
    }

    @Inject
    Opening(PersonalKeys keys) {
        this.keys = keys;
    }

    /** With the key of each account opened once. */
    Keyring keyring() {
        return new Keyring();
    }

    final class Keyring {

        private final Map<UUID, Optional<PersonalKey>> opened = new HashMap<>();

        PersonalMembers members(Account account, AuditEvent event) {
            if (!event.hasPersonalMembers()) {
                return PersonalMembers.NONE;
            }
            try {
                return opened.computeIfAbsent(account.id(), id -> key(account)).map(event::personal).orElse(PersonalMembers.NONE);
            } catch (TamperedException e) {
                return PersonalMembers.NONE;
            }
        }

        private Optional<PersonalKey> key(Account account) {
            try {
                return Optional.ofNullable(account.personalKey())
                        .map(wrapped -> keys.open(wrapped, account.applicationId(), account.id()));
            } catch (TamperedException | UnknownKeyException e) {
                return Optional.empty();
            }
        }
    }
}
