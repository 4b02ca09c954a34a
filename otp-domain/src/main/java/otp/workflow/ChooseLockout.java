package otp.workflow;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import otp.lockout.Lockouts;
import otp.transaction.Transactions;

/** Finds the lockout that a workflow means: the one it names, if it is the contact's, else the only one in force. */
@ApplicationScoped
class ChooseLockout {

    static final String UNKNOWN = "unknown-lockout";
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private Lockouts lockouts;
    private ContactLockouts contacts;
    private Transactions transactions;

    protected ChooseLockout() {
        // CDI proxy
    }

    @Inject
    ChooseLockout(Lockouts lockouts, ContactLockouts contacts, Transactions transactions) {
        this.lockouts = lockouts;
        this.contacts = contacts;
        this.transactions = transactions;
    }

    /** Either a lockout, or the word that says why there is none. */
    record Chosen(UUID lockout, String refusal) {}

    /** @param named null: none is named */
    Chosen of(UUID application, String contact, String named, Instant now) {
        if (named == null || named.isBlank()) {
            return onlyOne(application, contact, now);
        }
        var id = named.strip().toLowerCase(Locale.ROOT);
        return ID.matcher(id).matches() ? named(application, contact, UUID.fromString(id)) : new Chosen(null, UNKNOWN);
    }

    private Chosen named(UUID application, String contact, UUID id) {
        var owner = transactions.outside(() -> lockouts.ownerOf(id)).filter(found -> found.application().equals(application));
        if (owner.isEmpty()) {
            return new Chosen(null, UNKNOWN);
        }
        return transactions.outside(() -> contacts.linked(owner.get().account(), contact)) ? new Chosen(id, null)
                : new Chosen(null, "not-this-contact");
    }

    private Chosen onlyOne(UUID application, String contact, Instant now) {
        var inForce = transactions.outside(() -> contacts.inForce(application, contact, now, 2));
        return switch (inForce.size()) {
            case 0 -> new Chosen(null, "no-active-lockout");
            case 1 -> new Chosen(inForce.get(0), null);
            default -> new Chosen(null, "more-than-one-lockout");
        };
    }
}
