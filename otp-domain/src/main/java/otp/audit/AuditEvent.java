package otp.audit;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import otp.chain.Chain;
import otp.chain.Links;
import otp.crypto.PersonalKey;

/** A fact, written in the transaction that made it a fact and never changed: one link of the chain of an account, or of an application. */
@Entity
@Table(name = "audit_event")
public class AuditEvent {

    @Id
    private UUID id;

    @Column(name = "account_id", nullable = false)
    private UUID chain;

    @Column(name = "seq", nullable = false)
    private long sequence;

    @Column(name = "application_id", nullable = false)
    private UUID applicationId;

    @Column(name = "event_type", nullable = false, length = 40)
    private String type;

    @Column(name = "occurred_at", nullable = false)
    private Instant at;

    @Column(name = "verification_id")
    private UUID verificationId;

    @Column(name = "recipient_index")
    private UUID recipientIndex;

    @Column(nullable = false, length = 220)
    private String actor;

    @Column(name = "request_id", length = 128)
    private String requestId;

    @Column(nullable = false, length = 4000)
    private String details;

    @Column(length = 4096)
    private byte[] personal;

    @Column(name = "mac_key")
    private Integer macKey;

    @Column(length = Links.LENGTH)
    private byte[] mac;

    protected AuditEvent() {
        // JPA
    }

    /** As a row says it, whoever wrote the row. */
    public AuditEvent(UUID id, UUID chain, long sequence, UUID applicationId, String type, Instant at, UUID verificationId,
            UUID recipientIndex, String actor, String requestId, String details, byte[] personal, Integer macKey, byte[] mac) {
        this.id = id;
        this.chain = chain;
        this.sequence = sequence;
        this.applicationId = applicationId;
        this.type = type;
        this.at = at;
        this.verificationId = verificationId;
        this.recipientIndex = recipientIndex;
        this.actor = actor;
        this.requestId = requestId;
        this.details = details;
        this.personal = personal;
        this.macKey = macKey;
        this.mac = mac;
    }

    /** @param key null: nothing in it is personal */
    static AuditEvent of(UUID id, UUID chain, long sequence, UUID application, Fact fact, PersonalKey key) {
        var event = new AuditEvent();
        event.id = id;
        event.chain = chain;
        event.sequence = sequence;
        event.applicationId = application;
        event.type = fact.type().word();
        event.at = fact.at();
        event.verificationId = fact.about().verification();
        event.recipientIndex = fact.about().recipientIndex();
        event.actor = fact.actor();
        event.requestId = fact.requestId();
        event.details = fact.details().json();
        if (key != null) {
            event.personal = key.seal(new PersonalMembers(fact.about().to(), fact.details().personal()).bytes(), event.place());
        }
        return event;
    }

    /** Puts it at the end of its chain. */
    void append(Chain end, Links links) {
        macKey = links.keyId();
        mac = mac(end.head(), links);
        end.append(mac);
    }

    /** What its MAC must be after this one. The keyed index is covered by the seal of what is personal, since an erasure takes it away. */
    public byte[] mac(byte[] previous, Links links) {
        return mac(sequence, previous, links);
    }

    /** What its MAC would be at another place of its chain. */
    public byte[] mac(long place, byte[] previous, Links links) {
        var content = new LinkContent().id(chain).number(place).id(id).id(applicationId).text(type).number(at.toEpochMilli())
                .id(verificationId).text(actor).text(requestId).text(details).bytes(personal).number(macKey).bytes();
        return links.mac(macKey, previous, content);
    }

    private byte[] place() {
        return new LinkContent().id(chain).number(sequence).id(recipientIndex).bytes();
    }

    /**
     * What it says of the person.
     *
     * @param key of its account; null: destroyed
     * @throws otp.crypto.TamperedException somebody changed it, or the keyed index beside it
     */
    public PersonalMembers personal(PersonalKey key) {
        return personal == null || key == null ? PersonalMembers.NONE : PersonalMembers.of(key.open(personal, place()));
    }

    /** The details as they are shown. */
    public String details(PersonalMembers members) {
        return Details.shown(details, members.details());
    }

    public UUID id() {
        return id;
    }

    /** The id of the account whose log it is in, or of the application. */
    public UUID chain() {
        return chain;
    }

    /** Whether it is in the log of the application itself. */
    public boolean ofApplication() {
        return chain.equals(applicationId);
    }

    public long sequence() {
        return sequence;
    }

    public UUID applicationId() {
        return applicationId;
    }

    public String type() {
        return type;
    }

    public Instant at() {
        return at;
    }

    public UUID verificationId() {
        return verificationId;
    }

    public UUID recipientIndex() {
        return recipientIndex;
    }

    public String actor() {
        return actor;
    }

    public String requestId() {
        return requestId;
    }

    /** As it is kept: without what is personal. */
    public String details() {
        return details;
    }

    public boolean hasPersonalMembers() {
        return personal != null;
    }

    /** Null for an event from before there were chains; so is its key. */
    public byte[] mac() {
        return mac == null ? null : mac.clone();
    }

    public Integer macKey() {
        return macKey;
    }
}
