package otp.crm;

import java.util.Map;

/**
 * A contact as the CRM has it.
 *
 * @param properties of ours alone, by name; one without a value is left out
 */
public record CrmContact(String id, Map<String, String> properties) {

    /** Whose number it stands for, as a keyed pseudonym; null: nobody's yet. */
    public String reference() {
        return properties.get(ContactProperty.REFERENCE.word());
    }

    @Override
    public String toString() {
        return "CrmContact[" + id + "]";
    }
}
