package otp.crm;

/** A ticket and the contact it is about. */
public record TicketPlace(String ticket, String contact) {}
