package otp.whatsapp;

import static otp.whatsapp.ErrorRow.mendSender;
import static otp.whatsapp.ErrorRow.only;
import static otp.whatsapp.ErrorRow.retry;
import static otp.whatsapp.ErrorRow.stopSender;
import static otp.whatsapp.Reaction.MEND_TEMPLATE;
import static otp.whatsapp.Reaction.MEND_TEST_NUMBERS;
import static otp.whatsapp.Reaction.RETRY_RECIPIENT;
import static otp.whatsapp.Reaction.STOP_MESSAGE;

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

    private static final Map<Integer, ErrorRow> ROWS = new HashMap<>();

    static {
        rows(retry(Sign.NONE), 1, 131000);
        rows(retry(Sign.TROUBLE), 2, 4, 80007, 131016, 131057, 133004, 2494100);
        rows(retry(Sign.THROTTLED), 130429);
        rows(only(RETRY_RECIPIENT), 131056);
        // The recipient: experiment, country, sender itself, not on WhatsApp, marketing caps, media, a new owner.
        rows(only(STOP_MESSAGE), 130472, 130497, 131021, 131026, 131049, 131050, 131052, 137000);
        // Our request: parameters, type, window, business-scoped id, template's shape.
        rows(only(STOP_MESSAGE), 100, 131008, 131009, 131047, 131051, 131053, 131062, 132000, 132005, 132012, 132018, 135000);
        // Policy, quality and payment of the business account.
        rows(stopSender(), 368, 131031, 131042, 131048, 131064);
        // Token and permissions.
        rows(mendSender(), 0, 3, 10, 190, 131005, 134011, 139200);
        for (int permission = 200; permission <= 299; permission++) {
            rows(mendSender(), permission);
        }
        // The phone number: its id, name, certificate and registration.
        rows(mendSender(), 33, 131037, 131045, 133000, 133005, 133006, 133008, 133009, 133010, 133015, 133016);
        // Missing in a language, against the rules, paused, disabled, taken for marketing.
        rows(only(MEND_TEMPLATE), 132001, 132007, 132015, 132016, 131063);
        rows(only(MEND_TEST_NUMBERS), 131030);
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
