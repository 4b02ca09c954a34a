package otp.configuration;

import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.function.Predicate;

import otp.settings.BootstrapToken;
import otp.settings.OtpSecrets;

/** Our own secrets. A repeated character is what people type when they only want it to start. */
final class Secrets {

    private static final int MIN_TOKEN = 32;

    private Secrets() {}

    static OtpSecrets otpSecrets(Values values) {
        String rule = "must be base64 of at least " + OtpSecrets.MIN_BYTES + " bytes that are not all the same";
        String current = values.required("otp.secret", rule, Secrets::strong);
        List<String> previous = values.optional("otp.secret.previous").map(list -> List.of(list.split("\\s*,\\s*"))).orElse(List.of());
        if (!previous.stream().allMatch(Secrets::strong)) {
            values.fault("otp.secret.previous", "holds something that is not " + rule.substring("must be ".length()));
            return null;
        }
        return current.isEmpty() ? null : new OtpSecrets(decoded(current), previous.stream().map(Secrets::decoded).toList());
    }

    static BootstrapToken bootstrapToken(Values values, boolean administratorsByJwt) {
        String rule = "must have at least " + MIN_TOKEN + " visible ASCII characters that are not all the same";
        Predicate<String> usable = token -> token.length() >= MIN_TOKEN && Texts.visibleAscii(token) && !repeats(token.getBytes());
        if (administratorsByJwt && values.optional("otp.admin-key").isEmpty()) {
            return BootstrapToken.none();
        }
        return BootstrapToken.of(values.required("otp.admin-key", rule, usable));
    }

    private static boolean strong(String base64) {
        byte[] bytes = decoded(base64);
        return bytes.length >= OtpSecrets.MIN_BYTES && !repeats(bytes);
    }

    private static byte[] decoded(String base64) {
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException notBase64) {
            return new byte[0];
        }
    }

    private static boolean repeats(byte[] bytes) {
        byte[] first = new byte[bytes.length];
        Arrays.fill(first, bytes[0]);
        return Arrays.equals(first, bytes);
    }
}
