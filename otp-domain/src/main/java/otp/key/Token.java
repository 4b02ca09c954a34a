package otp.key;

import java.security.SecureRandom;
import java.util.Optional;
import java.util.regex.Pattern;

import otp.crypto.Sha256;

/**
 * The text of an API key: {@code otp_<key id>_<secret>}, id and secret of base 32 letters only, so the separators are unambiguous. The
 * secret has 260 random bits, which is why a plain SHA-256 of it may be stored.
 */
record Token(String keyId, String secret) {

    static final int ID_LENGTH = 26;
    private static final int SECRET_LENGTH = 52;
    private static final String ALPHABET = "abcdefghijklmnopqrstuvwxyz234567";
    private static final Pattern FORM = Pattern.compile("otp_([a-z2-7]{" + ID_LENGTH + "})_([a-z2-7]{" + SECRET_LENGTH + "})");
    private static final SecureRandom RANDOM = new SecureRandom();

    static Token random() {
        return new Token(letters(ID_LENGTH), letters(SECRET_LENGTH));
    }

    static Optional<Token> parse(String text) {
        var matcher = FORM.matcher(text);
        return matcher.matches() ? Optional.of(new Token(matcher.group(1), matcher.group(2))) : Optional.empty();
    }

    private static String letters(int length) {
        var random = new byte[length];
        RANDOM.nextBytes(random);
        var text = new StringBuilder(length);
        for (byte b : random) {
            text.append(ALPHABET.charAt(b & 31));
        }
        return text.toString();
    }

    byte[] digest() {
        return Sha256.of(secret);
    }

    String text() {
        return "otp_" + keyId + "_" + secret;
    }

    @Override
    public String toString() {
        return "Token[" + keyId + "]";
    }
}
