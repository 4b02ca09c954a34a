package otp.whatsapp;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;

import otp.message.Dispatch;

/** The body of a send, member by member as Meta documents it for authentication templates with a copy-code button and for utility templates. */
public record TemplateMessage(@JsonProperty("messaging_product") String product, @JsonProperty("recipient_type") String recipientType,
        @JsonProperty("to") String to, @JsonProperty("type") String type, @JsonProperty("biz_opaque_callback_data") String callback,
        @JsonProperty("template") Template template) {

    public static TemplateMessage of(Dispatch dispatch) {
        return new TemplateMessage("whatsapp", "individual", dispatch.to().digits(), "template", dispatch.callback(),
                Template.of(dispatch));
    }

    /** Without number and code. */
    @Override
    public String toString() {
        return "TemplateMessage[" + callback + "]";
    }

    public record Template(@JsonProperty("name") String name, @JsonProperty("language") Language language,
            @JsonProperty("components") List<Component> components) {

        static Template of(Dispatch dispatch) {
            return new Template(dispatch.template(), new Language(dispatch.language()), components(dispatch));
        }

        private static List<Component> components(Dispatch dispatch) {
            Component body = Component.body(dispatch.parameter());
            return dispatch.carriesCode() ? List.of(body, Component.copyCodeButton(dispatch.parameter())) : List.of(body);
        }

        @Override
        public String toString() {
            return "Template[" + name + "]";
        }
    }

    public record Language(@JsonProperty("code") String code) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Component(@JsonProperty("type") String type, @JsonProperty("sub_type") String subType,
            @JsonProperty("index") String index,
            @JsonProperty("parameters") List<Text> parameters) {

        static Component body(String text) {
            return new Component("body", null, null, List.of(Text.of(text)));
        }

        /** Meta turns the template's OTP button into one with a URL and takes its parameter by that name. */
        static Component copyCodeButton(String code) {
            return new Component("button", "url", "0", List.of(Text.of(code)));
        }
    }

    public record Text(@JsonProperty("type") String type, @JsonProperty("text") String text) {

        static Text of(String text) {
            return new Text("text", text);
        }

        @Override
        public String toString() {
            return "Text[*]";
        }
    }
}
