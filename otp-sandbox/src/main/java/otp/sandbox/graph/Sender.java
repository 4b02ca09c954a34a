package otp.sandbox.graph;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/** The business number that messages come from, and who may send in its name. */
public record Sender(String phoneNumberId, String number, String accessToken) {

    /** Meta looks at the token before it looks at anything else. */
    public void admit(String authorization, String addressed) {
        admit(authorization);
        if (!addressed.equals(phoneNumberId)) {
            throw GraphError.UNKNOWN_SENDER.because("The phone number id in the path does not exist or belongs to somebody else.");
        }
    }

    void admit(String authorization) {
        byte[] expected = ("Bearer " + accessToken).getBytes(StandardCharsets.UTF_8);
        if (authorization == null || !MessageDigest.isEqual(expected, authorization.getBytes(StandardCharsets.UTF_8))) {
            throw GraphError.BAD_TOKEN.because("The bearer token is missing or not the one of this sandbox.");
        }
    }

    @Override
    public String toString() {
        return "Sender[" + phoneNumberId + "]";
    }
}
