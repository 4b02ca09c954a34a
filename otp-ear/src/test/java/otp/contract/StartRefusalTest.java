package otp.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static otp.contract.Told.isTold;
import static otp.contract.Told.members;
import static otp.contract.Told.retryAfter;

import java.time.Instant;

import org.junit.jupiter.api.Test;

import otp.system.Answer;

/** What keeps a code from being sent at all, in the order it is judged. */
@ContractTest
class StartRefusalTest {

    private static final String GERMAN_ONLY = "\"allowedCountries\":[\"DE\"]";
    private static final String ONE_START = "\"startsPerApplication\":{\"count\":1,\"per\":\"PT1H\"}";
    private static final String ONE_PER_IP = "\"startsPerClientIp\":{\"count\":1,\"per\":\"PT1H\"}";
    private static final String ONE_PER_NUMBER = "\"sendsPerRecipient\":{\"count\":1,\"per\":\"PT1H\"}";
    private static final String FROM_HOME = "\"clientIp\":\"203.0.113.9\"";

    @Test
    void aDisabledApplicationNeitherStartsNorChecks() {
        Company company = Company.plain();
        Person ada = company.person();
        Dialogue login = ada.starts();
        String right = ada.newestCode();
        company.becomes("\"enabled\":false");
        awaitRefusal(ada, 403);
        isTold(ada.triesToStart(), 403, "forbidden");
        isTold(login.enters(right), 403, "forbidden");
        company.becomes("");
        await().until(() -> login.enters(right).status() == 200);
    }

    @Test
    void aCountryThatIsNotAllowedIsRefused() {
        Company company = Company.with(GERMAN_ONLY);
        isTold(company.start("{\"to\":\"+4915123456782\"}"), 201);
        Answer refused = isTold(company.person().triesToStart(), 422, "recipient-not-allowed");
        assertThat(members(refused.json())).containsExactlyInAnyOrder("type", "title", "status", "detail", "instance");
    }

    @Test
    void theLockoutIsToldBeforeTheCountry() {
        Company company = Company.withPolicy("\"maxAttempts\":1");
        Person ada = company.person();
        ada.getsLocked();
        company.becomes(GERMAN_ONLY);
        awaitRefusal(company.person(), 422);
        isTold(ada.triesToStart(), 423, "account-locked");
    }

    @Test
    void thatTheApplicationIsDisabledIsToldBeforeTheLockout() {
        Company company = Company.withPolicy("\"maxAttempts\":1");
        Person ada = company.person();
        ada.getsLocked();
        company.becomes("\"enabled\":false");
        awaitRefusal(company.person(), 403);
        isTold(ada.triesToStart(), 403, "forbidden");
    }

    @Test
    void theCountryIsToldBeforeTheLimits() {
        Company company = Company.with(GERMAN_ONLY + ",\"limits\":{" + ONE_START + "}");
        isTold(company.start("{\"to\":\"+4915123456783\"}"), 201);
        isTold(company.person().triesToStart(), 422, "recipient-not-allowed");
        isTold(company.start("{\"to\":\"+4915123456784\"}"), 429, "rate-limited");
    }

    @Test
    void limitsAreToldInTheirOrder() {
        Person ada = Company.withLimits(ONE_START + "," + ONE_PER_IP + "," + ONE_PER_NUMBER).person();
        ada.starts(FROM_HOME);
        assertLimit(ada.triesToStart(FROM_HOME), "startsPerApplication");
        Person bob = Company.withLimits(ONE_PER_IP + "," + ONE_PER_NUMBER).person();
        bob.starts(FROM_HOME);
        assertLimit(bob.triesToStart(FROM_HOME), "startsPerClientIp");
        assertLimit(bob.triesToStart(), "sendsPerRecipient");
    }

    @Test
    void aLimitIsOfOneApplication() {
        String home = FROM_HOME;
        Person ada = Company.withLimits(ONE_PER_IP + "," + ONE_PER_NUMBER).person();
        ada.starts(home);
        isTold(new Person(Company.withLimits(ONE_PER_IP + "," + ONE_PER_NUMBER), ada.number(), ada.account()).triesToStart(home), 201);
    }

    @Test
    void addressesOfOneIpv6NetworkAreOneClient() {
        Company company = Company.withLimits(ONE_PER_IP);
        company.person().starts("\"clientIp\":\"2001:db8:1:2:3:4:5:6\"");
        assertLimit(company.person().triesToStart("\"clientIp\":\"2001:db8:1:2::1\""), "startsPerClientIp");
        isTold(company.person().triesToStart("\"clientIp\":\"2001:db8:1:3::1\""), 201);
        isTold(company.person().triesToStart(FROM_HOME), 201);
        assertLimit(company.person().triesToStart("\"clientIp\":\"::ffff:203.0.113.9\""), "startsPerClientIp");
    }

    @Test
    void aRefusedStartSupersedesNothingAndIsNotCounted() {
        Company company = Company
                .withLimits("\"startsPerClientIp\":{\"count\":1,\"per\":\"PT1H\"},\"sendsPerRecipient\":{\"count\":2,\"per\":\"PT1H\"}");
        Person ada = company.person();
        Dialogue login = ada.starts(FROM_HOME);
        for (int i = 0; i < 5; i++) {
            assertLimit(ada.triesToStart(FROM_HOME), "startsPerClientIp");
        }
        assertThat(login.status()).isEqualTo("pending");
        isTold(ada.triesToStart("\"clientIp\":\"203.0.113.10\""), 201);
        assertLimit(ada.triesToStart("\"clientIp\":\"203.0.113.11\""), "sendsPerRecipient");
        isTold(company.person().triesToStart("\"clientIp\":\"203.0.113.11\""), 201);
    }

    @Test
    void aLimitOpensWhenRetryAfterSays() {
        Person ada = Company.withLimits("\"sendsPerRecipient\":{\"count\":1,\"per\":\"PT2S\"}").person();
        ada.starts();
        Answer refused = ada.triesToStart();
        assertLimit(refused, "sendsPerRecipient");
        assertThat(retryAfter(refused)).isBetween(1L, 2L);
        Passing.of(Instant.now().plusSeconds(retryAfter(refused)));
        isTold(ada.triesToStart(), 201);
    }

    @Test
    void theOtherLimitsOpenAgainToo() {
        Company company = Company.withLimits("\"startsPerApplication\":{\"count\":1,\"per\":\"PT2S\"}");
        company.person().starts();
        Answer refused = company.person().triesToStart();
        assertLimit(refused, "startsPerApplication");
        Passing.of(Instant.now().plusSeconds(retryAfter(refused)));
        isTold(company.person().triesToStart(), 201);
        Company other = Company.withLimits("\"startsPerClientIp\":{\"count\":1,\"per\":\"PT2S\"}");
        other.person().starts(FROM_HOME);
        refused = other.person().triesToStart(FROM_HOME);
        assertLimit(refused, "startsPerClientIp");
        Passing.of(Instant.now().plusSeconds(retryAfter(refused)));
        isTold(other.person().triesToStart(FROM_HOME), 201);
    }

    private static void assertLimit(Answer answer, String limit) {
        isTold(answer, 429, "rate-limited");
        assertThat(answer.at("/limit")).isEqualTo(limit);
        assertThat(members(answer.json())).containsExactlyInAnyOrder("type", "title", "status", "detail", "instance", "limit");
        assertThat(retryAfter(answer)).isPositive();
    }

    /** A change of an application is effective within 5 s. */
    private static void awaitRefusal(Person anybody, int status) {
        await().until(() -> anybody.triesToStart().status() == status);
    }
}
