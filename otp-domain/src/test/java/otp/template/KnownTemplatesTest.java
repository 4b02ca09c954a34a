package otp.template;

import static org.assertj.core.api.Assertions.assertThat;
import static otp.template.Given.code;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import otp.memory.TestClock;

class KnownTemplatesTest {

    private static final String CODE = "tmpl_otp_code";

    private final TestClock clock = new TestClock();
    private final KnownTemplates known = new KnownTemplates(clock);

    private void there(String... languages) {
        read(Stream.of(languages).map(Given::code).toList());
    }

    private void read(List<Template> templates) {
        known.read(Reading.of(clock.instant(), templates));
    }

    private String language(String wanted, String application) {
        return known.language(CODE, wanted, application);
    }

    private boolean refuses(String wanted, String application) {
        return known.unusableUntil(CODE, wanted, application, clock.instant()).isPresent();
    }

    @Test
    void theLanguageIsTheWantedOneElseItsBaseElseTheApplicationsElseThatOnesBase() {
        there("pt_BR", "pt", "en_US", "en");
        assertThat(language("pt_BR", "en_US")).isEqualTo("pt_BR");
        there("pt", "en_US", "en");
        assertThat(language("pt_BR", "en_US")).isEqualTo("pt");
        there("en_US", "en");
        assertThat(language("pt_BR", "en_US")).isEqualTo("en_US");
        there("en", "pt_PT");
        assertThat(language("pt_BR", "en_US")).isEqualTo("en");
        there("pt_PT");
        assertThat(language("pt_BR", "en_US")).isEqualTo("pt_BR");
    }

    @Test
    void whoKnowsNothingJudgesNobody() {
        assertThat(language("pt_BR", "en_US")).isEqualTo("pt_BR");
        assertThat(refuses("pt_BR", "en_US")).isFalse();
    }

    @Test
    void whatWasReadLongAgoJudgesNobodyEither() {
        read(List.of(code(CODE, "en_US", TemplateStatus.PAUSED)));
        clock.pass(Reading.TRUSTED_FOR.minusMillis(1));
        assertThat(refuses("en_US", "en_US")).isTrue();
        clock.pass(Duration.ofMillis(1));
        assertThat(refuses("en_US", "en_US")).isFalse();
    }

    @Test
    void anEmptyListRefusesNothing() {
        there();
        assertThat(refuses("en_US", "en_US")).isFalse();
        assertThat(language("pt_BR", "en_US")).isEqualTo("pt_BR");
    }

    @Test
    void onlyOneThatGoesOutInNoneOfTheLanguagesIsRefusedForHalfAMinute() {
        read(List.of(code(CODE, "pt_BR", TemplateStatus.PAUSED), code(CODE, "en", TemplateStatus.REJECTED)));
        assertThat(known.unusableUntil(CODE, "pt_BR", "en_US", clock.instant())).contains(clock.instant().plusSeconds(30));
        assertThat(language("pt_BR", "en_US")).isEqualTo("pt_BR");
        read(List.of(code(CODE, "pt_BR", TemplateStatus.PAUSED), code("en")));
        assertThat(refuses("pt_BR", "en_US")).isFalse();
        assertThat(language("pt_BR", "en_US")).isEqualTo("en");
    }

    @Test
    void oneThatTheListLacksIsRefusedToNobodySinceItMayHaveBeenMadeSince() {
        there("de");
        assertThat(refuses("pt_BR", "en_US")).isFalse();
        read(List.of(code("tmpl_other", "en_US", TemplateStatus.PAUSED)));
        assertThat(refuses("pt_BR", "en_US")).isFalse();
    }

    @Test
    void ofThoseThatTheListLacksEachIsTriedOnceAndAfterThoseThatAreThere() {
        there("de");
        for (var language : List.of("pt_BR", "pt", "en_US", "en")) {
            assertThat(language("pt_BR", "en_US")).isEqualTo(language);
            known.missing(new Version(CODE, language), clock.instant());
        }
        assertThat(language("pt_BR", "en_US")).isEqualTo("pt_BR");
        assertThat(known.elsewhere(CODE, List.of("pt", "en_US"), clock.instant())).isFalse();
        clock.pass(Duration.ofSeconds(1));
        there("en");
        assertThat(language("pt_BR", "en_US")).isEqualTo("en");
    }

    @Test
    void anApplicationThatNamedTheWrongTemplateTakesItFromNobodyElse() {
        read(List.of(code("en_US"), code("en")));
        known.compared(Comparison.of(Reading.of(clock.instant(), List.of(code("en_US"), Given.of(code("en"), Category.MARKETING))),
                List.of(Given.application("acme"), Given.application("beta", as -> as.templates = Given.one(CODE)))));
        assertThat(language("en", "en_US")).isEqualTo("en_US");
    }

    @Test
    void aSoundOneIsPreferredToOneThatMerelyGoesOut() {
        var marketing = Given.of(code("de"), Category.MARKETING);
        read(List.of(marketing, code("en_US")));
        assertThat(language("de", "en_US")).isEqualTo("de");
        known.compared(Comparison.of(Reading.of(clock.instant(), List.of(marketing, code("en_US"))),
                List.of(Given.application("acme"))));
        assertThat(language("de", "en_US")).isEqualTo("en_US");
    }

    @Test
    void whatASendMissedIsPassedOverForTenMinutesAndRefusesNothing() {
        known.missing(new Version(CODE, "en_US"), clock.instant());
        assertThat(language("en_US", "en_US")).isEqualTo("en");
        known.missing(new Version(CODE, "en"), clock.instant());
        assertThat(language("en_US", "en_US")).isEqualTo("en_US");
        assertThat(refuses("en_US", "en_US")).isFalse();
        clock.pass(KnownTemplates.MISSED_FOR);
        assertThat(known.goesOut(CODE, "en_US", clock.instant())).isTrue();
    }

    @Test
    void aLaterReadingKnowsBetter() {
        known.missing(new Version(CODE, "en_US"), clock.instant());
        clock.pass(Duration.ofSeconds(1));
        there("en_US", "en");
        assertThat(language("en_US", "en_US")).isEqualTo("en_US");
    }

    @Test
    void whatCallersCanMakeItKeepHasAnEnd() {
        for (int each = 0; each < 10_000; each++) {
            known.missing(new Version(CODE, "x" + each), clock.instant());
        }
        assertThat(known.goesOut(CODE, "x1", clock.instant())).isTrue();
        assertThat(known.goesOut(CODE, "x9999", clock.instant())).isFalse();
    }
}
