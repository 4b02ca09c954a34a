package otp.web.webhook;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;

import otp.message.DeliveryStatus;
import otp.message.FailureReason;
import otp.message.ProviderErrors;
import otp.outbox.DeliveryReport;

/** Reduces a status to what is kept of it. One that we have no word for, or that came back with somebody else's callback data, is none. */
final class StatusReader {

    private static final Pattern UUID_FORM = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Map<String, DeliveryStatus> STATUSES = Map.of("sent", DeliveryStatus.SENT, "delivered", DeliveryStatus.DELIVERED,
            "read", DeliveryStatus.READ, "failed", DeliveryStatus.FAILED);

    private StatusReader() {}

    static Optional<DeliveryReport> read(JsonNode status) {
        var word = STATUSES.get(status.path("status").asText());
        var callback = status.path("biz_opaque_callback_data").asText("");
        boolean named = UUID_FORM.matcher(callback).matches();
        String wamid = status.path("id").textValue();
        if (word == null || !named && (!callback.isEmpty() || wamid == null)) {
            return Optional.empty();
        }
        Integer code = word == DeliveryStatus.FAILED ? code(status) : null;
        return Optional
                .of(new DeliveryReport(named ? UUID.fromString(callback) : null, DeliveryReport.digest(wamid), word, reason(word, code),
                        code));
    }

    /** The first error that has a code; null when none has. */
    private static Integer code(JsonNode status) {
        for (JsonNode error : status.path("errors")) {
            if (error.path("code").canConvertToInt()) {
                return error.path("code").asInt();
            }
        }
        return null;
    }

    private static FailureReason reason(DeliveryStatus status, Integer code) {
        if (status != DeliveryStatus.FAILED) {
            return null;
        }
        return code == null ? FailureReason.RECIPIENT_REFUSED : ProviderErrors.reason(code);
    }
}
