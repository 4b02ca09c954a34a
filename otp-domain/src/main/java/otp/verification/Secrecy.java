package otp.verification;

import java.time.Instant;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import otp.account.Account;
import otp.audit.About;
import otp.crypto.KeyedIndex;
import otp.crypto.Personal;
import otp.crypto.Sha256;
import otp.recipient.Recipient;

/** How the personal parts of a verification are kept: sealed for their row, indexed by key, or as a digest. */
@ApplicationScoped
public class Secrecy {

    private static final String RECIPIENT = "verification.recipient";
    private static final String EMAIL = "verification.contact_email";

    private Personal personal;
    private KeyedIndex index;

    protected Secrecy() {
        // CDI proxy
    }

    @Inject
    Secrecy(Personal personal, KeyedIndex index) {
        this.personal = personal;
        this.index = index;
    }

    /** By which a recipient is found within an application. */
    public UUID recipientIndex(UUID application, Recipient recipient) {
        return index.of("recipient", application, recipient.canonical());
    }

    Addressee addressee(UUID verification, Account account, Recipient to, UUID recipientIndex, Instant now) {
        var place = place(RECIPIENT, verification, account.applicationId(), account.id());
        return new Addressee(personal.seal(to.e164(), place, now), personal.keyId(), recipientIndex);
    }

    /** Of a verification whose person was not erased. */
    public Recipient recipient(Verification verification) {
        var place = place(RECIPIENT, verification.id(), verification.applicationId(), verification.accountId());
        return verification.recipient(sealed -> Recipient.stored(personal.open(sealed, place)));
    }

    /** Null when the person was erased. */
    public String masked(Verification verification) {
        return verification.erased() ? null : recipient(verification).masked();
    }

    /** Whom the caller named for the person; nobody when the person was erased. */
    public Contact contact(Verification verification) {
        var terms = verification.terms();
        var sealed = terms.contactEmail();
        if (terms.contactHubspotId() == null && sealed == null) {
            return Contact.NONE;
        }
        var place = place(EMAIL, verification.id(), verification.applicationId(), verification.accountId());
        return new Contact(terms.contactHubspotId(), sealed == null ? null : personal.open(sealed, place));
    }

    /** What an event says that is about this verification. */
    public About about(Verification verification) {
        return verification.erased() ? new About(verification.id(), null, null)
                : About.of(verification.id(), verification.addressee().index(), recipient(verification));
    }

    Terms terms(UUID verification, Account account, StartRequest request, String language, Instant now) {
        var contact = request.contact() == null ? Contact.NONE : request.contact();
        var place = place(EMAIL, verification, account.applicationId(), account.id());
        return new Terms(language,
                request.action() == null ? null : digest(request.action()),
                request.returnUrl(),
                request.nonce(),
                request.client() == null ? null : index.of("client", account.applicationId(), request.client()),
                contact.hubspotId(),
                contact.email() == null ? null : personal.seal(contact.email(), place, now));
    }

    static byte[] digest(String action) {
        return Sha256.of(action);
    }

    private static Personal.Place place(String column, UUID row, UUID application, UUID account) {
        return new Personal.Place(column, row, application, account);
    }
}
