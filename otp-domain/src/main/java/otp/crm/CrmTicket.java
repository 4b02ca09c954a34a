package otp.crm;

/**
 * A ticket as the CRM has it.
 *
 * @param stage of its pipeline, by its internal id
 */
public record CrmTicket(String id, String stage) {}
