package otp.template;

import static org.assertj.core.api.Assertions.assertThat;
import static otp.template.Given.NOON;
import static otp.template.Given.all;
import static otp.template.Given.allBut;
import static otp.template.Given.application;
import static otp.template.Given.code;
import static otp.template.Given.living;
import static otp.template.Given.notice;
import static otp.template.Given.shaped;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import otp.application.Application;
import otp.message.MessageKind;

class ComparisonTest {

    private static final Application ACME = application("acme");

    private static Comparison comparison(List<Template> there, Application... applications) {
        return Comparison.of(Reading.of(NOON, there), List.of(applications));
    }

    private static Comparison with(Template odd) {
        return comparison(allBut(odd), ACME);
    }

    private static List<Template> and(List<Template> these, Template... more) {
        return Stream.concat(these.stream(), Stream.of(more)).toList();
    }

    @Test
    void whatIsAsItIsNeededIsNoProblem() {
        var comparison = comparison(all("en_US"), ACME);
        assertThat(comparison.problems()).isEmpty();
        assertThat(comparison.takenAway()).isEmpty();
        assertThat(comparison.standings()).extracting(standing -> standing.version().name())
                .containsExactly("tmpl_otp_code", "tmpl_otp_locked", "tmpl_otp_retry");
        assertThat(comparison.standings()).allMatch(Standing::usable);
    }

    @Test
    void theBaseLanguageIsAsGoodAsTheApplicationsOwn() {
        assertThat(comparison(all("en"), ACME).problems()).isEmpty();
    }

    @Test
    void anEmptyAccountLacksEachTemplateOnceForAllThatNeedIt() {
        var comparison = comparison(List.of(), ACME, application("beta"));
        assertThat(comparison.problems()).hasSize(3);
        assertThat(comparison.problems().get(0)).startsWith("tmpl_otp_code in en_US is not on the business account, where code needs it");
        var locked = comparison.standings().get(1);
        assertThat(locked.purposes()).containsExactly(MessageKind.LOCKED, MessageKind.UNLOCKED);
        assertThat(locked.applications()).containsExactly("acme", "beta");
        assertThat(locked.usable()).isFalse();
        assertThat(comparison.takenAway()).isEmpty();
    }

    @Test
    void anotherLanguageIsNotTheApplicationsOwn() {
        var comparison = comparison(all("de"), ACME);
        assertThat(comparison.problems()).hasSize(3);
        assertThat(comparison.standings()).hasSize(6);
    }

    @ParameterizedTest
    @EnumSource(value = TemplateStatus.class, names = {"APPROVED", "FLAGGED", "REINSTATED", "UNARCHIVED"})
    void byTheseMessagesGoOut(TemplateStatus status) {
        assertThat(with(code("tmpl_otp_code", "en_US", status)).problems()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(value = TemplateStatus.class, names = {"PENDING", "IN_APPEAL", "REJECTED", "LOCKED", "LIMIT_EXCEEDED", "PENDING_DELETION",
            "DELETED", "ARCHIVED"})
    void byTheseNoneDoAndThatIsNoReasonToLeaveTheLoadBalancer(TemplateStatus status) {
        var comparison = with(code("tmpl_otp_code", "en_US", status));
        assertThat(comparison.problems()).singleElement().asString().startsWith("tmpl_otp_code in en_US is " + status);
        assertThat(comparison.standings().get(0).usable()).isFalse();
        assertThat(comparison.takenAway()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(value = TemplateStatus.class, names = {"PAUSED", "DISABLED"})
    void theseAreTakenAway(TemplateStatus status) {
        var comparison = with(notice("tmpl_otp_locked", "en_US", status));
        assertThat(comparison.takenAway()).singleElement().asString().startsWith("tmpl_otp_locked in en_US is " + status);
        assertThat(comparison.problems()).isEqualTo(comparison.takenAway());
    }

    @Test
    void oneThatIsTakenAwayInALanguageThatNoApplicationSpeaksIsAProblemAndNoMore() {
        var comparison = comparison(and(all("en_US"), code("tmpl_otp_code", "de", TemplateStatus.PAUSED)), ACME);
        assertThat(comparison.problems()).hasSize(1);
        assertThat(comparison.takenAway()).isEmpty();
        assertThat(comparison(and(all("en_US"), code("tmpl_otp_code", "de", TemplateStatus.PAUSED)), ACME,
                application("beta", as -> as.language = "de_AT")).takenAway()).hasSize(1);
    }

    @Test
    void oneOfAnotherCategoryIsTakenAway() {
        var comparison = with(Given.of(notice("tmpl_otp_locked", "en_US", TemplateStatus.APPROVED), Category.MARKETING));
        assertThat(comparison.takenAway()).singleElement().asString()
                .contains("is of category MARKETING, where locked, unlocked needs UTILITY");
        assertThat(with(Given.of(code("en_US"), Category.UTILITY)).takenAway()).singleElement().asString().contains("needs AUTHENTICATION");
    }

    @Test
    void aStatusOrCategoryNobodyHasHeardOfIsAProblemAndTakesNothingAway() {
        assertThat(with(code("tmpl_otp_code", "en_US", TemplateStatus.UNKNOWN)).problems()).hasSize(1);
        var comparison = with(Given.of(code("en_US"), Category.UNKNOWN));
        assertThat(comparison.problems()).hasSize(1);
        assertThat(comparison.takenAway()).isEmpty();
        assertThat(comparison.standings().get(0).usable()).isTrue();
    }

    @Test
    void aCodeNeedsTheButtonAndANoticeOneSentence() {
        assertThat(with(shaped(code("en_US"), new Template.Shape(false, 1, false, false))).problems()).singleElement().asString()
                .contains("no copy-code button");
        for (var shape : List.of(new Template.Shape(false, 0, false, false), new Template.Shape(false, 2, false, false),
                new Template.Shape(false, 1, true, false), new Template.Shape(false, 1, false, true))) {
            assertThat(with(shaped(notice("tmpl_otp_locked", "en_US", TemplateStatus.APPROVED), shape)).problems()).as("%s", shape)
                    .singleElement().asString().contains("exactly one variable");
        }
    }

    @Test
    void aMessageIsNotToArriveWhenItsCodeIsOver() {
        assertThat(with(living(code("en_US"), Duration.ofSeconds(301))).problems()).singleElement().asString()
                .contains("up to 301 s").contains("the codes of acme are over after 300 s");
        assertThat(with(living(code("en_US"), Duration.ofSeconds(300))).problems()).isEmpty();
        assertThat(with(living(code("en_US"), null)).problems()).singleElement().asString().contains("600 s");
        assertThat(with(living(code("en_US"), Duration.ofSeconds(301))).standings().get(0).usable()).isTrue();
    }

    @Test
    void theStrictestApplicationCounts() {
        var beta = application("beta", as -> as.codeLifetime = Duration.ofMinutes(1));
        assertThat(comparison(all("en_US"), ACME, beta).problems()).hasSize(2).allMatch(text -> text.contains("codes of beta"));
    }

    @Test
    void whatADisabledApplicationUsesCountsForNothing() {
        assertThat(comparison(List.of(), application("beta", as -> as.enabled = false)).standings()).isEmpty();
    }

    @Test
    void oneNameCannotServeCodesAndNoticesWhichIsNoReasonToLeaveTheLoadBalancer() {
        var comparison = comparison(all("en_US"), ACME, application("beta", as -> as.templates = Given.one("tmpl_otp_code")));
        assertThat(comparison.problems()).hasSize(2).element(0).asString()
                .contains("is of category AUTHENTICATION, where locked, unlocked of beta needs UTILITY");
        assertThat(comparison.takenAway()).isEmpty();
        assertThat(comparison.standings().get(0).usable()).isFalse();
        assertThat(comparison.sound()).contains(new Version("tmpl_otp_code", "en_US"));
    }

    @Test
    void aCategoryThatIsOfNoUseToAnyOfThemIsTakenAway() {
        var beta = application("beta", as -> as.templates = Given.one("tmpl_otp_code"));
        var comparison = comparison(allBut(Given.of(code("en_US"), Category.MARKETING)), ACME, beta);
        assertThat(comparison.takenAway()).hasSize(1);
        assertThat(comparison.sound()).doesNotContain(new Version("tmpl_otp_code", "en_US"));
    }
}
