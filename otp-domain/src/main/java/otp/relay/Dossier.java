package otp.relay;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import otp.application.Application;
import otp.recipient.Recipient;
import otp.verification.Contact;

/**
 * Everything the CRM is to be told of one account, as it was when it was read, without any lock.
 *
 * @param name the account as the application calls it, or the masked number; not ours
 * @param from the newest event told before; 0: none
 * @param through the newest event in it
 * @param recipient of the newest verification; null: none is kept, or the person was erased
 * @param named the contact that the newest start which named one did; never null
 * @param contact the id of the contact it is linked with; null: none yet, or the person was erased
 * @param standing what holds now
 * @param stories those with something new, the oldest first
 * @param lockouts those whose ticket is not as it should be, the oldest first
 */
public record Dossier(UUID account, Application application, String name, long from, long through, Recipient recipient, Contact named,
        String contact, Standing standing, List<Story> stories, List<LockoutCase> lockouts) {

    /** Whether there is a contact that can be told, or a number by which one is found. */
    boolean reachable() {
        return recipient != null || contact != null;
    }

    /** When the newest event happened. */
    public Instant newest() {
        return stories.stream().flatMap(story -> story.events().stream()).map(Told::at).max(Instant::compareTo).orElse(Instant.EPOCH);
    }

    /**
     * What holds of the account, whatever happened.
     *
     * @param wrongAttempts that still count
     * @param lockouts so far
     * @param lockedUntil null: it is not locked, or suspended
     */
    public record Standing(int wrongAttempts, long lockouts, Instant lockedUntil, boolean suspended) {}
}
