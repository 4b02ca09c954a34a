package otp.whatsapp;

import static otp.whatsapp.ErrorRow.configuration;
import static otp.whatsapp.ErrorRow.recipientAfter;
import static otp.whatsapp.ErrorRow.retry;
import static otp.whatsapp.ErrorRow.retryAfter;
import static otp.whatsapp.ErrorRow.stopMessage;
import static otp.whatsapp.ErrorRow.stopSender;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Meta's error codes, one row each. Only the code decides: HTTP statuses of the same code differ between sources, titles and subcodes come
 * and go. The source is Meta's page of error codes as of 2026.
 */
final class ErrorTable {

    /** A code nobody has told us about: only a permanent one may stop a message, and it stops by itself with its code's life. */
    private static final ErrorRow UNKNOWN = retry(Sign.NONE);

    private static final Duration MAINTENANCE = Duration.ofMinutes(1);
    /** One message to the same person in 6 s is what Meta gives back after a burst. */
    private static final Duration PAIR = Duration.ofSeconds(6);

    private static final Map<Integer, ErrorRow> ROWS = new HashMap<>();

    static {
        rows(retry(Sign.NONE), 1, 131000);
        rows(retry(Sign.TROUBLE), 2, 4, 80007, 130429, 131016, 133004);
        rows(retryAfter(MAINTENANCE), 131057, 2494100);
        rows(recipientAfter(PAIR), 131056);
        // The recipient: experiment, country, sender itself, not on WhatsApp, marketing caps, media, a new owner.
        rows(stopMessage(), 130472, 130497, 131021, 131026, 131049, 131050, 131052, 137000);
        // Our request: parameters, type, window, business-scoped id, template's shape.
        rows(stopMessage(), 100, 131008, 131009, 131047, 131051, 131053, 131062, 132000, 132005, 132012, 132018, 135000);
        // Token and permissions.
        rows(stopSender(), 0, 3, 10, 190, 131005);
        for (int permission = 200; permission <= 299; permission++) {
            rows(stopSender(), permission);
        }
        // Policy, quality and payment of the business account.
        rows(stopSender(), 368, 131031, 131042, 131048, 131064, 134011);
        // The phone number: its id, name, certificate and registration.
        rows(stopSender(), 33, 131037, 131045, 133000, 133005, 133006, 133008, 133009, 133010, 133015, 133016);
        // One template, or a number that is not on the list of a test sender.
        rows(configuration(), 131030, 131063, 132001, 132007, 132015, 132016, 139200);
    }

    private ErrorTable() {}

    private static void rows(ErrorRow row, int... codes) {
        for (int code : codes) {
            ROWS.put(code, row);
        }
    }

    static ErrorRow row(int code) {
        return known(code).orElse(UNKNOWN);
    }

    static Optional<ErrorRow> known(int code) {
        return Optional.ofNullable(ROWS.get(code));
    }
}
