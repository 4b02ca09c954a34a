package otp.templates;

import static java.util.stream.Collectors.joining;

import java.util.Map;
import java.util.stream.Stream;

import otp.system.Reply;

/** A template as Meta's list has it. */
record MetaTemplate(String name, String language, String status, String category, String ttl, String components) {

    private static final String CODE = """
            {"type":"BODY","text":"*{{1}}* is your verification code."},
            {"type":"BUTTONS","buttons":[{"type":"URL","text":"Copy code",
             "url":"https://www.whatsapp.com/otp/code/?otp_type=COPY_CODE&code=otp{{1}}"}]}""";
    private static final String NOTICE = """
            {"type":"BODY","text":"Sign-in to your account is {{1}}. If this was not you, contact support."}""";

    static MetaTemplate code(String name, String language) {
        return new MetaTemplate(name, language, "APPROVED", "AUTHENTICATION", "300", CODE);
    }

    static MetaTemplate notice(String name, String language) {
        return new MetaTemplate(name, language, "APPROVED", "UTILITY", "3600", NOTICE);
    }

    MetaTemplate is(String otherStatus) {
        return new MetaTemplate(name, language, otherStatus, category, ttl, components);
    }

    MetaTemplate of(String otherCategory) {
        return new MetaTemplate(name, language, status, otherCategory, ttl, components);
    }

    MetaTemplate living(String otherTtl) {
        return new MetaTemplate(name, language, status, category, otherTtl, components);
    }

    MetaTemplate without(String part) {
        return new MetaTemplate(name, language, status, category, ttl, components.replace(part, ""));
    }

    static Reply list(MetaTemplate... templates) {
        return new Reply(200, Stream.of(templates).map(MetaTemplate::json).collect(joining(",", "{\"data\":[",
                "],\"paging\":{\"cursors\":{\"before\":\"a\",\"after\":\"b\"}}}")), Map.of());
    }

    private String json() {
        return """
                {"id":"1","name":"%s","language":"%s","status":"%s","category":"%s","message_send_ttl_seconds":%s,"components":[%s]}"""
                .formatted(name, language, status, category, ttl, components);
    }
}
