package otp.outbox;

/** Is told the error codes of reports on messages that failed after they had been accepted: some concern the sender and not the message. */
public interface ReportedTrouble {

    void reported(int providerCode);
}
