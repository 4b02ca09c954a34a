package otp.sandbox.configuration;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Secrets that are made up once and then kept, so that a restart can still read what the one before has written. */
final class Secrets {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Map<String, Supplier<String>> KINDS = Map.of(
            "otp.secret", () -> Base64.getEncoder().encodeToString(random()),
            "otp.admin-key", Secrets::token,
            "otp.whatsapp.access-token", Secrets::token,
            "otp.whatsapp.app-secret", Secrets::token,
            "otp.whatsapp.verify-token", Secrets::token,
            "otp.hubspot.access-token", Secrets::token,
            "otp.hubspot.client-secret", Secrets::token);

    private final PrivateFile file;

    Secrets(Path directory) {
        file = new PrivateFile(directory.resolve("secrets.properties"));
    }

    Map<String, String> values() {
        Map<String, String> values = new TreeMap<>(kept());
        if (!values.keySet().containsAll(KINDS.keySet())) {
            KINDS.forEach((name, kind) -> values.computeIfAbsent(name, missing -> kind.get()));
            file.write(
                    values.entrySet().stream().map(entry -> entry.getKey() + "=" + entry.getValue() + "\n").collect(Collectors.joining()));
        }
        return values;
    }

    private Map<String, String> kept() {
        return file.read().orElse("").lines()
                .map(line -> line.split("=", 2))
                .filter(pair -> pair.length == 2 && !pair[1].isBlank())
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
    }

    private static String token() {
        return "sandbox-" + Base64.getUrlEncoder().withoutPadding().encodeToString(random());
    }

    private static byte[] random() {
        byte[] bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return bytes;
    }
}
