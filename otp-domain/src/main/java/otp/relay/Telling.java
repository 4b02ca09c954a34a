package otp.relay;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import otp.crm.Written;

/** What becomes of one account in one round. */
final class Telling {

    private final Dossier dossier;
    private final List<Ticket> tickets = new ArrayList<>();
    private Found found;
    private String reason;
    private String trace;
    private boolean unreachable;
    private Instant waits;
    private Instant ticketsWait;

    Telling(Dossier dossier) {
        this.dossier = dossier;
    }

    Dossier dossier() {
        return dossier;
    }

    /** Whether the CRM hears of it in this round: there is somebody to tell it of, nobody refused it, and it needs not wait. */
    boolean goesOn() {
        return !unreachable && reason == null && waits == null;
    }

    /** The contact it is told of. */
    Found found() {
        return found;
    }

    void found(Found contact) {
        found = contact;
    }

    /** Null: none was needed, or it is not made yet. */
    String contact() {
        return found == null ? null : found.id();
    }

    /** Its contact is gone, and nothing is kept by which another is found. */
    void unreachable() {
        unreachable = true;
    }

    boolean isUnreachable() {
        return unreachable;
    }

    /** The CRM does not take it; without another refusal before. */
    void refused(Written written) {
        refused(written.refusal().word(), written.trace());
    }

    void refused(String why, String by) {
        if (reason == null) {
            reason = why;
            trace = by;
        }
    }

    /** Null: the CRM does not refuse it. */
    String reason() {
        return reason;
    }

    String trace() {
        return trace;
    }

    /** Nothing is settled now; it is looked at again then. */
    void waits(Instant until) {
        waits = until;
    }

    /** Its person was erased meanwhile, so there is nothing to tell any contact. */
    void dropped(Instant now) {
        found = null;
        waits = now;
    }

    Instant waits() {
        return waits;
    }

    /** What is told is settled, and the tickets are looked at again then. */
    void ticketsWait(Instant until) {
        ticketsWait = until;
    }

    Instant ticketsWait() {
        return ticketsWait;
    }

    void handedOff(Ticket ticket) {
        tickets.add(ticket);
    }

    List<Ticket> tickets() {
        return tickets;
    }

    /** A lockout's ticket as the CRM has it now. */
    record Ticket(UUID lockout, String id, boolean closed) {}

    /**
     * The contact of an account.
     *
     * @param id null: it is made by its reference
     * @param reference what the contact is to say of whose number it is; null: it says so already, or is not to
     */
    record Found(String id, String reference) {}
}
