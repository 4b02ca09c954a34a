package otp.web.webhook;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import otp.message.DeliveryStatus;
import otp.message.FailureReason;
import otp.message.ProviderErrors;
import otp.outbox.DeliveryReport;

/**
 * Reads what Meta says about messages of ours, and nothing else of a webhook: every level is an array, members come and go with versions,
 * other senders, other kinds of changes and statuses that we have no word for are passed over.
 */
final class DeliveryReports {

    private static final int MAX_DEPTH = 64;
    private static final Pattern UUID_FORM = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Map<String, DeliveryStatus> STATUSES = Map.of("sent", DeliveryStatus.SENT, "delivered", DeliveryStatus.DELIVERED,
            "read",
            DeliveryStatus.READ, "failed", DeliveryStatus.FAILED);
    private static final ObjectMapper JSON = new ObjectMapper(JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(MAX_DEPTH).build())
            .build());

    private final String phoneNumberId;

    DeliveryReports(String phoneNumberId) {
        this.phoneNumberId = phoneNumberId;
    }

    /** @throws IOException the body is no JSON */
    List<DeliveryReport> in(byte[] body) throws IOException {
        var reports = new ArrayList<DeliveryReport>();
        for (JsonNode entry : JSON.readTree(body).path("entry")) {
            for (JsonNode change : entry.path("changes")) {
                ofChange(change.path("value"), reports);
            }
        }
        return reports;
    }

    private void ofChange(JsonNode value, List<DeliveryReport> reports) {
        if (phoneNumberId.equals(value.path("metadata").path("phone_number_id").asText())) {
            for (JsonNode status : value.path("statuses")) {
                report(status).ifPresent(reports::add);
            }
        }
    }

    private static Optional<DeliveryReport> report(JsonNode status) {
        var word = STATUSES.get(status.path("status").asText());
        String callback = status.path("biz_opaque_callback_data").asText();
        if (word == null || !UUID_FORM.matcher(callback).matches()) {
            return Optional.empty();
        }
        Integer code = word == DeliveryStatus.FAILED ? code(status) : null;
        return Optional.of(
                new DeliveryReport(UUID.fromString(callback), status.path("id").asText(null), word, at(status), reason(word, code), code));
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

    /** Seconds, as a text; null when it is none. */
    private static Instant at(JsonNode status) {
        try {
            long seconds = status.path("timestamp").asLong();
            return seconds > 0 ? Instant.ofEpochSecond(seconds) : null;
        } catch (DateTimeException e) {
            return null;
        }
    }
}
