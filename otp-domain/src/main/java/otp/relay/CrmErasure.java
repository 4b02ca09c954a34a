package otp.relay;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import otp.account.Account;
import otp.time.UuidV7;

/** What a contact says of an account whose person was erased has to go. While {@code dueAt} is set it is still there. */
@Entity
@Table(name = "crm_erasure")
public class CrmErasure {

    @Id
    private UUID id;

    @Column(name = "account_id", nullable = false)
    private UUID accountId;

    @Column(name = "contact_id", nullable = false, length = 20)
    private String contact;

    @Column(name = "asked_at", nullable = false)
    private Instant askedAt;

    @Column(name = "due_at")
    private Instant dueAt;

    @Column(name = "ended_at")
    private Instant endedAt;

    @Column(length = 40)
    private String outcome;

    protected CrmErasure() {
        // JPA
    }

    public static CrmErasure ask(Account account, String contact, Instant now) {
        var erasure = new CrmErasure();
        erasure.id = UuidV7.at(now);
        erasure.accountId = account.id();
        erasure.contact = contact;
        erasure.askedAt = now;
        erasure.dueAt = now;
        return erasure;
    }

    /** It is tried again then. */
    public void postponed(Instant until) {
        dueAt = until;
    }

    /** The CRM does not do it; that is shown to whoever looks for what is parked, and tried again. */
    public void refused(String why, Instant until) {
        outcome = why;
        dueAt = until;
    }

    public void ended(String how, Instant now) {
        outcome = how;
        endedAt = now;
        dueAt = null;
    }

    public UUID id() {
        return id;
    }

    public UUID accountId() {
        return accountId;
    }

    public String contact() {
        return contact;
    }

    public Instant askedAt() {
        return askedAt;
    }

    public Instant dueAt() {
        return dueAt;
    }

    /** Null while there is something left to do. */
    public Instant endedAt() {
        return endedAt;
    }

    /** How it ended, or why it was refused the last time; null: it was not tried yet. */
    public String outcome() {
        return outcome;
    }

    /** Whether what this id was made for began before the erasure was asked for: what a person who came back does stays. */
    boolean reaches(UUID story) {
        return story.equals(accountId) || story.compareTo(UuidV7.first(askedAt.plusMillis(1))) < 0;
    }
}
