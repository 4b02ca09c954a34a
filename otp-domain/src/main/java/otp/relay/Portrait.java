package otp.relay;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import otp.crm.ContactProperty;

/**
 * What the CRM should say of an account now.
 *
 * @param name the account as the application calls it, or the masked number; null: not known
 * @param newest when its newest event happened
 * @param properties of its contact, an empty text where there should be none; without the reference
 * @param numbered whether a number is kept by which a contact is found, or made
 */
public record Portrait(UUID account, String name, Instant newest, Map<ContactProperty, String> properties, boolean numbered) {}
