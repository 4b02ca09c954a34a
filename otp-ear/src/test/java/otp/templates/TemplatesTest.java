package otp.templates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static otp.templates.BusinessAccount.CODE;
import static otp.templates.BusinessAccount.LOCKED;
import static otp.templates.BusinessAccount.RETRY;
import static otp.templates.BusinessAccount.template;
import static otp.templates.BusinessAccount.texts;

import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;

import otp.system.Answer;
import otp.system.Send;

@Tag("provider")
class TemplatesTest {

    private static BusinessAccount account;

    @BeforeAll
    static void start() {
        account = new BusinessAccount();
    }

    @AfterAll
    static void stop() {
        account.close();
    }

    @BeforeEach
    void everythingIsInOrder() {
        account.has(CODE, RETRY, LOCKED);
    }

    @AfterEach
    void sendsAsUsual() {
        account.sendsAsUsual();
    }

    private void is(MetaTemplate... there) {
        account.has(there);
    }

    private static String problem(JsonNode seen) {
        assertThat(seen.get("problems")).as(seen::toString).hasSize(1);
        return seen.get("problems").get(0).asText();
    }

    @Test
    void aStartReadsTheTemplatesByItselfAndFindsThemInOrder() {
        account.awaitReadings(1);
        JsonNode seen = account.administratorSees();
        assertThat(texts(seen.get("problems"))).isEmpty();
        assertThat(seen.get("readAt").asText()).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z");
        JsonNode locked = template(seen, "tmpl_otp_locked", "en_US");
        assertThat(texts(locked.get("purposes"))).containsExactly("locked", "unlocked");
        assertThat(texts(locked.get("applications"))).containsExactly("acme");
        assertThat(locked.get("status").asText()).isEqualTo("APPROVED");
        assertThat(locked.get("category").asText()).isEqualTo("UTILITY");
        assertThat(locked.get("ttlSeconds").asLong()).isEqualTo(3600);
        assertThat(locked.get("usable").asBoolean()).isTrue();
        assertThat(account.check().at("/status").asText()).isEqualTo("UP");
        assertThat(account.check().at("/data/state").asText()).isEqualTo("in order");
    }

    @Test
    void onlyAnAdministratorMayAsk() {
        assertThat(account.caller().get("templates").problem()).isEqualTo("forbidden");
        assertThat(account.nobody().get("templates").problem()).isEqualTo("unauthenticated");
        assertThat(account.caller().post("templates", "{}").problem()).isEqualTo("method-not-allowed");
    }

    @Test
    void whatIsMissingIsNamedAndHoldsUpNothingSinceItMayHaveBeenMadeSince() {
        is(RETRY, LOCKED);
        JsonNode seen = account.administratorSees();
        assertThat(problem(seen)).startsWith("tmpl_otp_code in en_US is not on the business account");
        assertThat(template(seen, "tmpl_otp_code", "en_US").get("status").asText()).isEqualTo("MISSING");
        assertThat(template(seen, "tmpl_otp_code", "en_US").get("ttlSeconds").isNull()).isTrue();
        assertThat(account.starts(account.newNumber(), "en_US").status()).isEqualTo(201);
        assertThat(account.ready()).isTrue();
        assertThat(account.check().at("/data/state").asText()).isEqualTo("with problems");
    }

    @Test
    void startsWhoseCodeCannotGoOutAreToldSoUntilItCan() {
        is(CODE.is("PAUSED"), RETRY, LOCKED);
        account.administratorSees();
        String to = account.newNumber();
        Answer refused = account.starts(to, "en_US");
        assertThat(refused.problem()).as(refused::toString).isEqualTo("unavailable");
        assertThat(refused.at("/component")).isEqualTo("whatsapp");
        assertThat(refused.header("Retry-After")).isEqualTo("30");
        assertThat(account.messages(to)).isEmpty();
        is(CODE, RETRY, LOCKED);
        account.administratorSees();
        assertThat(account.starts(to, "en_US").status()).isEqualTo(201);
        assertThat(account.message(to).template()).isEqualTo("tmpl_otp_code");
    }

    @Test
    void whileFreshCodesCannotGoOutNobodyLosesAnAttemptAndTheyComeWhenTheyCan() {
        is(CODE, RETRY.is("PAUSED"), LOCKED);
        account.administratorSees();
        String to = account.newNumber();
        String verification = account.starts(to, "en_US").at("/id");
        String wrong = other(account.message(to).parameter());
        Answer first = account.checks(verification, wrong);
        assertThat(first.problem()).as(first::toString).isEqualTo("incorrect-code");
        assertThat(first.at("/attemptsRemaining")).isEqualTo("2");
        assertThat(first.at("/freshCode/sent")).isEqualTo("false");
        for (int again = 0; again < 5; again++) {
            assertThat(account.checks(verification, wrong).problem()).isEqualTo("code-expired");
        }
        is(CODE, RETRY, LOCKED);
        account.administratorSees();
        Send fresh = account.message(to, 2);
        assertThat(fresh.template()).isEqualTo("tmpl_otp_retry");
        Answer second = account.checks(verification, other(fresh.parameter()));
        assertThat(second.at("/attemptsRemaining")).as(second::toString).isEqualTo("1");
        assertThat(account.checks(verification, account.message(to, 3).parameter()).status()).isEqualTo(200);
    }

    private static String other(String code) {
        return (code.startsWith("0") ? "1" : "0") + code.substring(1);
    }

    @Test
    void anEmptyAccountLacksEverythingAndRefusesNothing() {
        is();
        assertThat(texts(account.administratorSees().get("problems"))).hasSize(3);
        assertThat(account.starts(account.newNumber(), "en_US").status()).isEqualTo(201);
        assertThat(account.ready()).isTrue();
    }

    @Test
    void aPausedOneTakesTheNodeOutOfTheLoadBalancerUntilItIsBackAndIsLoggedOnce() {
        is(CODE, RETRY, LOCKED.is("PAUSED"));
        account.administratorSees();
        account.administratorSees();
        assertThat(account.ready()).isFalse();
        assertThat(account.check().at("/status").asText()).isEqualTo("DOWN");
        assertThat(account.check().at("/data/problem 1").asText()).startsWith("tmpl_otp_locked in en_US is PAUSED");
        assertThat(account.log().lines().filter(line -> line.contains("WhatsApp template tmpl_otp_locked in en_US is PAUSED"))
                .filter(line -> line.contains("WARN")).distinct()).hasSize(1);
        assertThat(account.starts(account.newNumber(), "en_US").status()).isEqualTo(201);
        is(CODE, RETRY, LOCKED);
        account.administratorSees();
        assertThat(account.ready()).isTrue();
    }

    @Test
    void oneOfAnotherCategoryTakesTheNodeOutOfTheLoadBalancerToo() {
        is(CODE, RETRY, LOCKED.of("MARKETING"));
        assertThat(problem(account.administratorSees())).contains("category MARKETING");
        assertThat(account.ready()).isFalse();
        is(CODE, RETRY, LOCKED);
        account.administratorSees();
        assertThat(account.ready()).isTrue();
    }

    @Test
    void whatElseIsWrongIsToldAndHoldsUpNothing() {
        is(CODE.living("600"), RETRY.without("otp_type=COPY_CODE"), LOCKED.without("{{1}}"));
        JsonNode seen = account.administratorSees();
        assertThat(texts(seen.get("problems"))).hasSize(3);
        assertThat(seen.get("problems").get(0).asText()).startsWith("tmpl_otp_code in en_US is delivered for up to 600 s");
        assertThat(seen.get("problems").get(1).asText()).startsWith("tmpl_otp_locked in en_US has to have exactly one variable");
        assertThat(seen.get("problems").get(2).asText()).startsWith("tmpl_otp_retry in en_US has no copy-code button");
        assertThat(account.ready()).isTrue();
        assertThat(account.starts(account.newNumber(), "en_US").status()).isEqualTo(201);
    }

    @Test
    void aMessageGoesOutInTheBestLanguageThereIs() {
        is(CODE, RETRY, LOCKED, MetaTemplate.code("tmpl_otp_code", "pt"), MetaTemplate.code("tmpl_otp_code", "de").is("REJECTED"));
        account.administratorSees();
        assertThat(languageFor("pt_BR")).isEqualTo("pt");
        assertThat(languageFor("de")).isEqualTo("en_US");
        assertThat(languageFor("fr_CA")).isEqualTo("en_US");
    }

    private String languageFor(String wanted) {
        String to = account.newNumber();
        assertThat(account.starts(to, wanted).status()).isEqualTo(201);
        return account.message(to).language();
    }

    @Test
    void whatASendDoesNotFindIsSentInTheNextLanguageAtOnce() {
        account.lacks("it_IT");
        String to = account.newNumber();
        is(CODE, RETRY, LOCKED, MetaTemplate.code("tmpl_otp_code", "it_IT"));
        account.administratorSees();
        assertThat(account.starts(to, "it_IT").status()).isEqualTo(201);
        await().atMost(Duration.ofSeconds(10)).until(() -> account.messages(to).size() == 2);
        assertThat(account.messages(to)).extracting(Send::language).isEqualTo(List.of("it_IT", "en_US"));
        assertThat(account.messages(to)).extracting(Send::parameter).containsOnly(account.message(to).parameter());
    }

    @Test
    void anAccountThatDoesNotTellIs503ForTheAdministratorAndNothingForAnybodyElse() {
        account.administratorSees();
        account.tells(BusinessAccount.silent());
        Answer told = await().atMost(Duration.ofSeconds(30)).until(account::asked, answer -> answer.status() == 503);
        assertThat(told.problem()).isEqualTo("unavailable");
        assertThat(told.at("/component")).isEqualTo("whatsapp");
        assertThat(told.header("Retry-After")).isNotBlank();
        assertThat(account.ready()).isTrue();
        assertThat(account.check().at("/data/not readable").asText()).isEqualTo("HTTP 401, code 190");
        assertThat(account.starts(account.newNumber(), "en_US").status()).isEqualTo(201);
        assertThat(account.log()).doesNotContain("the words of Meta");
    }

    @Test
    void aHintLeadsToAReadingByItself() {
        int before = account.readings();
        account.hints();
        account.awaitReadings(before + 1);
    }
}
