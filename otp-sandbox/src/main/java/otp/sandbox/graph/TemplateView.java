package otp.sandbox.graph;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** A template in Meta's shape. The OTP button it was created with has become one with a URL, as Meta makes it. */
final class TemplateView {

    private static final int CODE_MINUTES = 5;
    private static final int CODE_SECONDS = 300;
    private static final int NOTICE_SECONDS = 3600;
    private static final String COPY_CODE = "https://www.whatsapp.com/otp/code/?otp_type=COPY_CODE&code_expiration_minutes=5&code=otp{{1}}";

    private TemplateView() {}

    static ObjectNode of(ApprovedTemplate approved, boolean paused) {
        Template template = approved.template();
        ObjectNode view = JsonNodeFactory.instance.objectNode()
                .put("name", template.title())
                .put("parameter_format", "POSITIONAL")
                .put("language", approved.language())
                .put("status", paused ? "PAUSED" : "APPROVED")
                .put("category", template.category().name())
                .put("message_send_ttl_seconds", template.carriesCode() ? CODE_SECONDS : NOTICE_SECONDS)
                .put("id", Long.toString(approved.id()));
        components(view.putArray("components"), template, template.render(approved.language(), "{{1}}"));
        return view;
    }

    private static void components(ArrayNode components, Template template, Rendering rendering) {
        ObjectNode body = components.addObject().put("type", "BODY").put("text", rendering.text());
        if (template.carriesCode()) {
            body.put("add_security_recommendation", true);
        }
        body.putObject("example").putArray("body_text").addArray().add(template.carriesCode() ? "123456" : "open again");
        rendering.footer().ifPresent(footer -> components.addObject().put("type", "FOOTER").put("text", footer)
                .put("code_expiration_minutes", CODE_MINUTES));
        rendering.button().ifPresent(button -> components.addObject().put("type", "BUTTONS").putArray("buttons").addObject()
                .put("type", "URL").put("text", button).put("url", COPY_CODE).putArray("example")
                .add(COPY_CODE.replace("{{1}}", "123456")));
    }
}
