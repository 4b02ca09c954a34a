package otp.crm;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import otp.crypto.KeyedIndex;
import otp.recipient.Recipient;

/** The pseudonym under which a number is known in the CRM: the same in all applications, so that a person is one contact. */
@ApplicationScoped
public class CrmReferences {

    private static final UUID EVERY_APPLICATION = new UUID(0, 0);

    private KeyedIndex index;

    protected CrmReferences() {
        // CDI proxy
    }

    @Inject
    public CrmReferences(KeyedIndex index) {
        this.index = index;
    }

    public String of(Recipient recipient) {
        return index.of("crm-contact", EVERY_APPLICATION, recipient.canonical()).toString();
    }
}
