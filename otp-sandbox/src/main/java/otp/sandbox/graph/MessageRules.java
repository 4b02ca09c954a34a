package otp.sandbox.graph;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * What Meta asks of a request to its messages endpoint, as far as templates go. Where Meta would rather guess, as with spaces and
 * brackets in a number, the stand-in refuses: it is there to find mistakes.
 */
public final class MessageRules {

    private static final int CALLBACK_DATA_LENGTH = 512;
    private static final Pattern NUMBER = Pattern.compile("\\+?([1-9][0-9]{6,14})");
    private static final Set<String> MEMBERS = Set.of("messaging_product", "recipient_type", "to", "type", "template",
            "biz_opaque_callback_data");
    private static final ObjectMapper JSON = new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private final String sender;

    /** @param sender the business number's digits */
    public MessageRules(String sender) {
        this.sender = sender;
    }

    public SendRequest judge(byte[] body) {
        JsonNode json = parse(body);
        Members message = new Members("", json);
        if (message.optionalText("messaging_product").isEmpty()) {
            throw GraphError.INVALID_PARAMETER.because("The parameter messaging_product is required.");
        }
        expect("whatsapp", "messaging_product", message.text("messaging_product"));
        message.optionalText("recipient_type").ifPresent(type -> expect("individual", "recipient_type", type));
        if (!message.text("type").equals("template")) {
            throw GraphError.UNSUPPORTED_TYPE.because("The sandbox knows messages of type template only.");
        }
        message.only(MEMBERS);
        String to = message.text("to");
        return new SendRequest(to, recipient(to), TemplateRules.judge(message.object("template")), callbackData(message), json);
    }

    private String recipient(String to) {
        var number = NUMBER.matcher(to);
        if (!number.matches()) {
            throw GraphError.BAD_VALUE.because("Param to must be a phone number: country code and number, 7 to 15 digits.");
        }
        if (number.group(1).equals(sender)) {
            throw GraphError.RECIPIENT_IS_SENDER.because("Recipient phone number cannot be the sender phone number.");
        }
        return number.group(1);
    }

    private static Optional<String> callbackData(Members message) {
        Optional<String> data = message.optionalText("biz_opaque_callback_data");
        if (data.filter(text -> text.length() > CALLBACK_DATA_LENGTH).isPresent()) {
            throw GraphError.BAD_VALUE.because("Param biz_opaque_callback_data must be at most 512 characters long.");
        }
        return data;
    }

    private static void expect(String expected, String name, String value) {
        if (!value.equals(expected)) {
            throw GraphError.BAD_VALUE.because("Param " + name + " must be " + expected + ".");
        }
    }

    private static JsonNode parse(byte[] body) {
        try {
            return Optional.ofNullable(JSON.readTree(body)).orElseThrow(MessageRules::notJson);
        } catch (JsonProcessingException e) {
            throw notJson();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Refusal notJson() {
        return GraphError.INVALID_PARAMETER.because("The body is not one JSON object.");
    }
}
