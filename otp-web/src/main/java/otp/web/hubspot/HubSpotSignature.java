package otp.web.hubspot;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;

import jakarta.ws.rs.core.MultivaluedMap;

import otp.crypto.HmacSha256;
import otp.crypto.Sha256;

/**
 * HubSpot's signatures. Version 3 is an HMAC over the request and the time at which it was made. Version 2 has no time, so whoever recorded a
 * request can repeat it for ever; it counts only where it was switched on, and only on a request that bears no version 3 at all.
 */
final class HubSpotSignature {

    static final String V3 = "X-HubSpot-Signature-v3";
    static final String TIMESTAMP = "X-HubSpot-Request-Timestamp";
    static final String V2 = "X-HubSpot-Signature";
    static final String VERSION = "X-HubSpot-Signature-Version";

    /** HubSpot's own bound for the past; the same for the future, where clocks disagree. */
    private static final Duration WINDOW = Duration.ofMinutes(5);
    private static final Pattern BASE64 = Pattern.compile("[A-Za-z0-9+/]{43}=");
    private static final Pattern HEXADECIMAL = Pattern.compile("[0-9a-f]{64}");
    private static final Pattern MILLISECONDS = Pattern.compile("[0-9]{1,15}");

    private final String secret;
    private final boolean v2Accepted;

    /** @param secret of the app; null: nothing is genuine */
    HubSpotSignature(String secret, boolean v2Accepted) {
        this.secret = secret;
        this.v2Accepted = v2Accepted;
    }

    /** Whether there is anything to check; what has none is refused before its body is read. */
    boolean given(MultivaluedMap<String, String> headers, Instant now) {
        if (secret == null || secret.isEmpty()) {
            return false;
        }
        return bears(headers, V3) ? has(headers, V3, BASE64) && timely(headers, now)
                : v2Accepted && has(headers, V2, HEXADECIMAL) && List.of("v2").equals(headers.get(VERSION));
    }

    /** Of a request whose signature is {@link #given}. */
    boolean genuine(MultivaluedMap<String, String> headers, SignedRequest request) {
        return bears(headers, V3) ? matches(v3(request, headers.getFirst(TIMESTAMP)), headers.getFirst(V3))
                : matches(v2(request), headers.getFirst(V2));
    }

    private static boolean bears(MultivaluedMap<String, String> headers, String name) {
        return headers.containsKey(name);
    }

    private static boolean has(MultivaluedMap<String, String> headers, String name, Pattern form) {
        var values = headers.getOrDefault(name, List.of());
        return values.size() == 1 && form.matcher(values.get(0)).matches();
    }

    private static boolean timely(MultivaluedMap<String, String> headers, Instant now) {
        return has(headers, TIMESTAMP, MILLISECONDS) && Duration
                .between(Instant.ofEpochMilli(Long.parseLong(headers.getFirst(TIMESTAMP))), now).abs().compareTo(WINDOW) <= 0;
    }

    /** The time is signed as the text that was sent. */
    private String v3(SignedRequest request, String timestamp) {
        return Base64.getEncoder().encodeToString(HmacSha256.of(secret.getBytes(UTF_8), request.source("", timestamp)));
    }

    private String v2(SignedRequest request) {
        return HexFormat.of().formatHex(Sha256.of(request.source(secret, "")));
    }

    private static boolean matches(String expected, String given) {
        return MessageDigest.isEqual(expected.getBytes(US_ASCII), given.getBytes(UTF_8));
    }
}
