package otp.whatsapp;

import java.time.Duration;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What survives of an answer. Titles, messages and details may repeat what we sent, so they are not even kept until somebody could log them.
 *
 * @param messageId  Meta's id of the accepted message, else null
 * @param code       of the error, else null
 * @param subcode    null where none came, as is usual since v16
 * @param trace      Meta's {@code fbtrace_id}, the one thing its support asks for, else null
 * @param retryAfter as the header said, else null
 */
record GraphAnswer(int status, String messageId, Integer code, Integer subcode, String trace, Duration retryAfter) {

    /** What a column holds; a longer or stranger id is not Meta's. */
    private static final String MESSAGE_ID = "[\\x21-\\x7e]{1,255}";
    /** A code that was put between quotes. */
    private static final String DIGITS = "[0-9]{1,9}";
    private static final String TRACE = "[A-Za-z0-9_+/=-]{1,64}";

    static GraphAnswer of(int status, JsonNode body, Duration retryAfter) {
        JsonNode error = body.path("error");
        return new GraphAnswer(status, text(body.path("messages").path(0).path("id"), MESSAGE_ID), integer(error.path("code")),
                integer(error.path("error_subcode")), text(error.path("fbtrace_id"), TRACE), retryAfter);
    }

    private static Integer integer(JsonNode node) {
        if (node.isTextual() && node.textValue().matches(DIGITS)) {
            return Integer.valueOf(node.textValue());
        }
        return node.canConvertToInt() && node.isIntegralNumber() ? node.intValue() : null;
    }

    private static String text(JsonNode node, String pattern) {
        return node.isTextual() && node.textValue().matches(pattern) ? node.textValue() : null;
    }
}
