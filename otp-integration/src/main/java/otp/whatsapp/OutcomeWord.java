package otp.whatsapp;

import java.util.List;

import otp.outbox.SendOutcome;

/** An outcome as a metric's label. */
final class OutcomeWord implements SendOutcome.Cases<String> {

    static final List<String> ALL = List.of("accepted", "not-sent", "recipient-busy", "ambiguous", "template-down", "sender-down",
            "refused");

    private OutcomeWord() {}

    static String of(SendOutcome outcome) {
        return outcome.accept(new OutcomeWord());
    }

    @Override
    public String accepted(SendOutcome.Accepted outcome) {
        return "accepted";
    }

    @Override
    public String notSent(SendOutcome.NotSent outcome) {
        return "not-sent";
    }

    @Override
    public String recipientBusy(SendOutcome.RecipientBusy outcome) {
        return "recipient-busy";
    }

    @Override
    public String templateDown(SendOutcome.TemplateDown outcome) {
        return "template-down";
    }

    @Override
    public String ambiguous() {
        return "ambiguous";
    }

    @Override
    public String senderDown(SendOutcome.SenderDown outcome) {
        return "sender-down";
    }

    @Override
    public String refused(SendOutcome.Refused outcome) {
        return "refused";
    }
}
