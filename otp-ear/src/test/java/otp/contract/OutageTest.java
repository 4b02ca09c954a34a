package otp.contract;

import static java.time.Duration.ofMillis;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static otp.contract.Told.instant;
import static otp.contract.Told.isTold;
import static otp.contract.Told.members;

import java.time.Instant;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import otp.system.Answer;
import otp.system.Reply;

/** WhatsApp is down, and comes back. */
@ContractTest
class OutageTest {

    private final Company company = Company.withPolicy("\"resendCooldown\":\"PT0S\"");
    private final Person ada = company.person();
    private Dialogue before;
    private Dialogue spent;

    @BeforeEach
    void theProviderFails() {
        before = ada.starts();
        ada.newestCode();
        spent = Company.withPolicy("\"maxResends\":0").person().starts();
        spent.person().newestCode();
        OneNode.whatsApp().answers(send -> new Reply(503, "", Map.of()));
        awaitStart(503);
    }

    @AfterEach
    void theProviderIsBack() {
        OneNode.whatsApp().answersAsUsual();
        awaitDelivery(awaitStart(201));
    }

    @Test
    void aStartIsToldAtOnceAndSupersedesNothing() {
        Instant asked = Instant.now();
        Answer told = isTold(ada.triesToStart(), 503, "unavailable");
        assertThat(Instant.now()).isBefore(asked.plusSeconds(1));
        assertThat(told.at("/component")).isEqualTo("whatsapp");
        assertThat(members(told.json())).containsExactlyInAnyOrder("type", "title", "status", "detail", "instance", "component");
        assertThat(before.status()).isEqualTo("pending");
        isTold(before.entersRight(), 200);
    }

    @Test
    void aResendIsToldAtOnceAndTheOldCodeStaysAlive() {
        assertThat(isTold(before.asksForFreshCode(), 503, "unavailable").at("/component")).isEqualTo("whatsapp");
        assertThat(before.shows().at("/resendsRemaining")).isEqualTo("3");
        isTold(before.entersRight(), 200);
    }

    @Test
    void whatTheCallerCanMendIsToldBeforeTheOutage() {
        Company narrow = Company.with("\"allowedCountries\":[\"DE\"]");
        isTold(narrow.person().triesToStart(), 422, "recipient-not-allowed");
        isTold(company.caller().post("verifications/x/resends", null), 404, "not-found");
        isTold(spent.asksForFreshCode(), 429, "rate-limited");
    }

    @Test
    void theFreshCodeAfterAWrongOneIsPostponedAndGoesOutByItselfWhenTheOutageIsOver() {
        Answer told = isTold(before.entersWrong(), 422, "incorrect-code");
        assertThat(told.json().at("/freshCode/sent").asBoolean()).isFalse();
        assertThat(instant(told, "/freshCode/availableAt")).isAfter(Instant.now().minusSeconds(1));
        isTold(before.enters("000000"), 410, "code-expired");
        OneNode.whatsApp().answersAsUsual();
        awaitDelivery(before.id());
        isTold(before.enters(ada.code(2)), 200);
    }

    @Test
    void recoveryIsNoticedWithStartsAsTheOnlyTraffic() {
        OneNode.whatsApp().answersAsUsual();
        Instant back = Instant.now();
        awaitDelivery(awaitStart(201));
        assertThat(Instant.now()).isBefore(back.plusSeconds(10));
        isTold(company.person().starts().entersRight(), 200);
    }

    /** Somebody else each time, as many as it takes. A moment after the first refusal none is admitted, not even as a probe. */
    private String awaitStart(int status) {
        return await().alias("a start is told " + status).atMost(ofSeconds(30)).pollInterval(ofMillis(20))
                .until(() -> company.start(company.person().wish("")), answer -> answer.status() == status).at("/id");
    }

    /** When something went out, it is known that WhatsApp takes messages. */
    private void awaitDelivery(String id) {
        await().alias("the message is sent").atMost(ofSeconds(30)).pollInterval(ofMillis(20))
                .until(() -> company.caller().get("verifications/" + id).at("/delivery/status"), "sent"::equals);
    }
}
