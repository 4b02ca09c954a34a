package otp.hubspot;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;

import otp.crm.Refusal;
import otp.crm.Written;

/** What an error of HubSpot's comes down to: of all that is in it only its fixed words and the correlation id are looked at. */
record Objection(Refusal refusal, String trace) {

    private static final Pattern TRACE = Pattern.compile("[A-Za-z0-9-]{1,64}");
    /** The message of a validation error holds its codes as JSON; what was sent stands there with its quotes escaped. */
    private static final Pattern CODE_IN_MESSAGE = Pattern.compile("(?<!\\\\)\"error\":\"([A-Z_]{1,60})\"");

    /**
     * @param status of the whole answer; 0 for an error that is one of several
     * @param error every member may be missing
     */
    static Objection of(int status, JsonNode error) {
        return new Objection(refusal(status, words(error)), trace(error));
    }

    /** Null: there is none, or not one that could be shown. */
    static String trace(JsonNode error) {
        String trace = error.path("correlationId").asText();
        return TRACE.matcher(trace).matches() ? trace : null;
    }

    Written written() {
        return Written.refused(refusal, trace);
    }

    /** The narrower words first: nearly everything is a validation error, too. */
    private static Refusal refusal(int status, List<String> words) {
        if (any(words, "PROPERTY_DOESNT_EXIST|PROPERTY_NOT_FOUND")) {
            return Refusal.PROPERTY_MISSING;
        } else if (any(words, ".*(PERMISSION|FORBIDDEN|SCOPE).*")) {
            return Refusal.FORBIDDEN;
        } else if (any(words, ".*(CONFLICT|UNIQUE|ALREADY_EXISTS).*")) {
            return Refusal.CONFLICT;
        } else if (any(words, "(.*OBJECT_)?NOT_FOUND|(.*\\.)?INVALID_OBJECT_IDS")) {
            return Refusal.GONE;
        } else if (any(words, ".*(VALIDATION|INVALID|REQUIRED|READ_ONLY).*")) {
            return Refusal.INVALID;
        }
        return byStatus(status);
    }

    private static Refusal byStatus(int status) {
        return switch (status) {
            case 400 -> Refusal.INVALID;
            case 404 -> Refusal.GONE;
            case 409 -> Refusal.CONFLICT;
            default -> Refusal.REFUSED;
        };
    }

    private static boolean any(List<String> words, String form) {
        return words.stream().anyMatch(word -> word.matches(form));
    }

    private static List<String> words(JsonNode error) {
        var words = new ArrayList<>(List.of(error.path("category").asText(), error.path("subCategory").asText()));
        for (JsonNode part : error.path("errors")) {
            words.add(part.path("code").asText());
            words.add(part.path("subCategory").asText());
        }
        CODE_IN_MESSAGE.matcher(error.path("message").asText()).results().forEach(found -> words.add(found.group(1)));
        return words;
    }
}
