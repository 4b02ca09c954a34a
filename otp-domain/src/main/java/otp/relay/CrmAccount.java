package otp.relay;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import otp.account.Account;

/** Which contact is an account's, and whether the CRM refuses it; changed only under the account's lock. */
@Entity
@Table(name = "crm_account")
public class CrmAccount {

    @Id
    @Column(name = "account_id")
    private UUID accountId;

    @Column(name = "application_id", nullable = false)
    private UUID applicationId;

    @Column(name = "contact_id", length = 20)
    private String contact;

    @Column(name = "parked_at")
    private Instant parkedAt;

    @Column(name = "parked_reason", length = 40)
    private String parkedReason;

    @Column(name = "parked_trace", length = 64)
    private String parkedTrace;

    protected CrmAccount() {
        // JPA
    }

    public static CrmAccount of(Account account) {
        var row = new CrmAccount();
        row.accountId = account.id();
        row.applicationId = account.applicationId();
        return row;
    }

    /** Something of it is on that contact, or will be at any moment. */
    public void linked(String id) {
        contact = id;
    }

    /** The contact took what there was to tell. */
    public void told(String id) {
        linked(id);
        parkedAt = null;
        parkedReason = null;
        parkedTrace = null;
    }

    /** Its contact is gone, and there is nobody to tell. */
    public void unlinked() {
        told(null);
    }

    /** The CRM refuses it; the others go on. */
    public void park(String reason, String trace, Instant now) {
        parkedAt = parkedAt == null ? now : parkedAt;
        parkedReason = reason;
        parkedTrace = trace;
    }

    public void unpark() {
        parkedAt = null;
    }

    public UUID accountId() {
        return accountId;
    }

    public UUID applicationId() {
        return applicationId;
    }

    /** Null: none is known. */
    public String contact() {
        return contact;
    }

    /** Since when the CRM refuses it; null: it does not. */
    public Instant parkedAt() {
        return parkedAt;
    }

    public String parkedReason() {
        return parkedReason;
    }

    public String parkedTrace() {
        return parkedTrace;
    }
}
