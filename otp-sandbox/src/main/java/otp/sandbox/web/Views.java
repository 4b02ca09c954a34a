package otp.sandbox.web;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import otp.sandbox.graph.Rendering;
import otp.sandbox.phone.Message;
import otp.sandbox.phone.Refused;
import otp.sandbox.phone.Report;
import otp.sandbox.phone.Status;

/** JSON for the page. */
final class Views {

    private static final Duration CODE_LIFETIME = Duration.ofMinutes(5);
    private static final DateTimeFormatter INSTANT = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSX").withZone(ZoneOffset.UTC);

    private Views() {}

    static ObjectNode of(Message message) {
        Rendering rendering = message.request().filled().rendering();
        ObjectNode view = JsonNodeFactory.instance.objectNode()
                .put("id", message.id())
                .put("to", "+" + message.recipient())
                .put("at", text(message.at()))
                .put("template", message.request().filled().template().title())
                .put("category", message.request().filled().template().category().name())
                .put("language", message.request().filled().language())
                .put("text", rendering.text())
                .put("footer", rendering.footer().orElse(null))
                .put("button", rendering.button().orElse(null))
                .put("code", message.code().orElse(null))
                .put("expiresAt", message.code().map(code -> text(message.at().plus(CODE_LIFETIME))).orElse(null))
                .put("status", message.status().word())
                .put("callbackData", message.request().callbackData().orElse(null));
        view.putNull("error");
        message.error().ifPresent(error -> view.putObject("error").put("code", error.code()).put("title", error.title()));
        message.reports().forEach(report -> view.withArray("reports").add(of(report)));
        view.withArray("reports");
        view.set("request", message.request().body());
        return view;
    }

    static ObjectNode ofConversation(List<Message> messages) {
        Message latest = messages.get(messages.size() - 1);
        ObjectNode view = JsonNodeFactory.instance.objectNode()
                .put("number", "+" + latest.recipient())
                .put("unread", messages.stream().filter(message -> message.status() == Status.DELIVERED).count());
        view.putObject("latest")
                .put("at", text(latest.at()))
                .put("text", latest.request().filled().rendering().text())
                .put("status", latest.status().word());
        return view;
    }

    static ObjectNode of(Refused refused) {
        return JsonNodeFactory.instance.objectNode()
                .put("id", refused.id())
                .put("at", text(refused.at()))
                .put("to", refused.recipient().map(number -> "+" + number).orElse(null))
                .put("code", refused.error().code())
                .put("title", refused.error().title())
                .put("details", refused.details());
    }

    private static ObjectNode of(Report report) {
        return JsonNodeFactory.instance.objectNode()
                .put("status", report.status().word())
                .put("at", text(report.at()))
                .put("attempts", report.attempts())
                .put("answer", report.answer());
    }

    private static String text(Instant instant) {
        return INSTANT.format(instant);
    }
}
