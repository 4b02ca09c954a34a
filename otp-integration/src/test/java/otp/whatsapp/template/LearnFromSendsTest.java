package otp.whatsapp.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import otp.message.Dispatch;
import otp.recipient.Recipient;
import otp.template.Category;
import otp.template.KnownTemplates;
import otp.template.Reading;
import otp.template.Template;
import otp.template.TemplateStatus;
import otp.template.Version;
import otp.template.WatchTemplates;

class LearnFromSendsTest {

    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

    private final KnownTemplates known = new KnownTemplates(Clock.fixed(NOW, ZoneOffset.UTC));
    private final LearnFromSends learn = new LearnFromSends(known, new WatchTemplates(List::of, known, null, null, null, null));

    private static Dispatch dispatch(String language, String... others) {
        return new Dispatch(UUID.randomUUID(), UUID.randomUUID(), 1, Recipient.parse("+12015553931").orElseThrow(), "tmpl_otp_code",
                language, "sentence", false, List.of(others));
    }

    private static Template template(String language) {
        return new Template(new Version("tmpl_otp_code", language), TemplateStatus.APPROVED, Category.AUTHENTICATION, null,
                new Template.Shape(true, 1, false, true));
    }

    private boolean elsewhere(int code, String language, String... others) {
        return learn.elsewhere(dispatch(language, others), code, NOW);
    }

    private String next() {
        return known.language("tmpl_otp_code", "pt_BR", "en_US");
    }

    @Test
    void aMissingTemplateIsTriedInEachLanguageOnceAndThenNoMoreAtOnce() {
        assertThat(elsewhere(132001, "pt_BR", "pt", "en_US", "en")).isTrue();
        assertThat(next()).isEqualTo("pt");
        assertThat(elsewhere(132001, "pt", "pt_BR", "en_US", "en")).isTrue();
        assertThat(elsewhere(132001, "en_US", "pt_BR", "pt", "en")).isTrue();
        assertThat(next()).isEqualTo("en");
        assertThat(elsewhere(132001, "en", "pt_BR", "pt", "en_US")).isFalse();
        assertThat(next()).isEqualTo("pt_BR");
        assertThat(elsewhere(132001, "pt_BR", "pt", "en_US", "en")).isFalse();
    }

    @Test
    void anyOtherFaultSaysNothingOfTheLanguage() {
        assertThat(elsewhere(132015, "pt_BR", "pt", "en_US", "en")).isFalse();
        assertThat(next()).isEqualTo("pt_BR");
    }

    @Test
    void whereTheListLacksAllOfThemTheyAreTriedNevertheless() {
        known.read(Reading.of(NOW.minusSeconds(1), List.of(template("de"))));
        assertThat(elsewhere(132001, "pt_BR", "pt", "en_US", "en")).isTrue();
        assertThat(next()).isEqualTo("pt");
    }

    @Test
    void withoutAnotherLanguageThereIsNoElsewhere() {
        assertThat(elsewhere(132001, "en")).isFalse();
    }
}
