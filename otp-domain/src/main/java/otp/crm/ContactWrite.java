package otp.crm;

import java.util.Map;

/**
 * What a contact is to say of its person.
 *
 * @param key its id, or our reference
 * @param properties an empty text takes a value away
 */
public record ContactWrite(String key, Map<ContactProperty, String> properties) {}
