package otp.web.webhook;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import otp.outbox.DeliveryReport;
import otp.report.Tidings;
import otp.settings.WhatsAppSettings;

/**
 * Reads what concerns our number or our business account, and nothing else of a webhook: every level is an array, members come and go with
 * versions, other senders and other kinds of changes are passed over. A number is of one business account, so what tells of ours needs no
 * look at the account's id, which changes when the number moves.
 */
final class WebhookReader {

    private static final int MAX_DEPTH = 64;
    private static final Set<String> HINTS = Set.of("message_template_status_update", "template_category_update",
            "phone_number_quality_update", "account_update", "business_capability_update");
    private static final ObjectMapper JSON = new ObjectMapper(JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(MAX_DEPTH).build())
            .build());

    private final WhatsAppSettings ours;
    private final Map<List<Object>, DeliveryReport> reports = new LinkedHashMap<>();
    private final Set<Integer> troubles = new LinkedHashSet<>();
    private boolean hint;

    private WebhookReader(WhatsAppSettings ours) {
        this.ours = ours;
    }

    /** @throws IOException the body is no JSON */
    static Tidings read(byte[] body, WhatsAppSettings ours) throws IOException {
        var reader = new WebhookReader(ours);
        for (JsonNode entry : JSON.readTree(body).path("entry")) {
            boolean ofOurAccount = ours.businessAccountId().equals(entry.path("id").asText());
            for (JsonNode change : entry.path("changes")) {
                reader.change(change, ofOurAccount);
            }
        }
        return new Tidings(List.copyOf(reader.reports.values()), reader.troubles, reader.hint);
    }

    private void change(JsonNode change, boolean ofOurAccount) {
        hint |= ofOurAccount && HINTS.contains(change.path("field").asText());
        JsonNode value = change.path("value");
        if (ours.phoneNumberId().equals(value.path("metadata").path("phone_number_id").asText())) {
            value.path("statuses").forEach(status -> StatusReader.read(status).ifPresent(this::add));
            value.path("errors").forEach(this::trouble);
        }
    }

    /** The first of those that say the same. */
    private void add(DeliveryReport report) {
        Object about = report.message() == null ? report.providerDigest() : report.message();
        reports.putIfAbsent(List.of(about, report.status()), report);
    }

    private void trouble(JsonNode error) {
        if (error.path("code").canConvertToInt()) {
            troubles.add(error.path("code").asInt());
        }
    }
}
