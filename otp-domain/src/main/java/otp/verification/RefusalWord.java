package otp.verification;

/** One word for a refusal, as audit events and workflows tell it. */
public class RefusalWord implements Refusal.Cases<String> {

    @Override
    public String notFound() {
        return "not-found";
    }

    @Override
    public String applicationDisabled() {
        return "application-disabled";
    }

    @Override
    public String actionMissing() {
        return "action-missing";
    }

    @Override
    public String actionUnexpected() {
        return "action-unexpected";
    }

    @Override
    public String locked(Refusal.Locked refusal) {
        return "account-locked";
    }

    @Override
    public String alreadyDecided(Refusal.AlreadyDecided refusal) {
        return "already-decided";
    }

    @Override
    public String codeExpired(Refusal.CodeExpired refusal) {
        return "code-expired";
    }

    @Override
    public String recipientNotAllowed() {
        return "recipient-not-allowed";
    }

    @Override
    public String rateLimited(Refusal.RateLimited refusal) {
        return refusal.limit();
    }

    @Override
    public String providerUnavailable(Refusal.ProviderUnavailable refusal) {
        return "whatsapp";
    }
}
