package otp.sandbox.web;

import java.security.SecureRandom;
import java.util.Base64;

/** Identifiers that look like Meta's and tell as little. */
final class Ids {

    private static final SecureRandom RANDOM = new SecureRandom();

    private Ids() {}

    static String message() {
        return "wamid." + Base64.getUrlEncoder().encodeToString(random(24));
    }

    static String trace() {
        return "A" + Base64.getUrlEncoder().withoutPadding().encodeToString(random(16));
    }

    private static byte[] random(int length) {
        byte[] bytes = new byte[length];
        RANDOM.nextBytes(bytes);
        return bytes;
    }
}
