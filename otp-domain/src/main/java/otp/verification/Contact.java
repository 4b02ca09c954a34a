package otp.verification;

/** The CRM contact the caller names for the person; either member may be null. */
public record Contact(String hubspotId, String email) {

    public static final Contact NONE = new Contact(null, null);

    @Override
    public String toString() {
        return "Contact[hubspotId=" + hubspotId + ", email=" + (email == null ? "none" : "given") + "]";
    }
}
