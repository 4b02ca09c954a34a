package otp.secrecy;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.math.BigInteger;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** Something that may be nowhere. Long enough that chance does not write it: ten digits, or more letters than that. */
record Secret(String name, byte[] bytes) {

    private static final int SHORTEST = 8;

    static Secret text(String name, String text) {
        return new Secret(name, text.getBytes(UTF_8));
    }

    /** Whatever is written in one of the usual forms is found: as it is, in hexadecimal, in Base64, digits also as a number. */
    Set<String> forms() {
        Set<String> forms = new TreeSet<>();
        String text = new String(bytes, ISO_8859_1);
        String hex = HexFormat.of().formatHex(bytes);
        forms.add(text);
        forms.add(hex);
        forms.add(hex.toUpperCase(Locale.ROOT));
        for (int shift = 0; shift < 3; shift++) {
            forms.add(base64(shift));
        }
        if (text.matches("[1-9][0-9]+")) {
            forms.add(new String(new BigInteger(text).toByteArray(), ISO_8859_1));
        }
        forms.removeIf(form -> form.length() < (text.matches("[0-9]+") ? 5 : SHORTEST));
        return forms;
    }

    /** The part that does not depend on what stands before and behind. */
    private String base64(int shift) {
        byte[] shifted = new byte[shift + bytes.length];
        System.arraycopy(bytes, 0, shifted, shift, bytes.length);
        String encoded = Base64.getEncoder().withoutPadding().encodeToString(shifted);
        return encoded.substring(shift == 0 ? 0 : shift + 1, encoded.length() - 1);
    }

    @Override
    public String toString() {
        return name;
    }
}
