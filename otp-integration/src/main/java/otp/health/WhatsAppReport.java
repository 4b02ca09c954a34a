package otp.health;

/** How this node stands with sending, and whether its sender may. */
public interface WhatsAppReport extends SenderReport {}
