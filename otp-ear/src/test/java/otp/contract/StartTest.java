package otp.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static otp.contract.Told.instant;
import static otp.contract.Told.isTold;
import static otp.contract.Told.members;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

import org.junit.jupiter.api.Test;

import otp.system.Answer;
import otp.system.Send;

/** A code goes out. */
@ContractTest
class StartTest {

    private final Company company = Company.plain();

    @Test
    void theRepresentationHasEveryMemberInItsForm() {
        Person ada = company.person();
        Answer started = ada.starts().started();
        assertThat(members(started.json())).containsExactlyInAnyOrder("id", "status", "to", "account", "purpose", "attemptsRemaining",
                "resendsRemaining", "resendAvailableAt", "codeExpiresAt", "expiresAt", "createdAt", "delivery");
        assertThat(started.at("/id")).matches(Told.UUID_V7);
        assertThat(started.header("Location")).isEqualTo("/otp/v1/verifications/" + started.at("/id"));
        assertThat(started.at("/status")).isEqualTo("pending");
        assertThat(started.at("/to")).isEqualTo(Numbers.masked(ada.number()));
        assertThat(started.at("/account")).isEqualTo(ada.account());
        assertThat(started.at("/purpose")).isEqualTo("login");
        assertThat(started.json().at("/attemptsRemaining").isInt()).isTrue();
        assertThat(started.json().at("/resendsRemaining").asInt()).isEqualTo(3);
        assertThat(started.at("/delivery/status")).isEqualTo("queued");
        assertThat(instant(started, "/delivery/updatedAt")).isEqualTo(instant(started, "/createdAt"));
    }

    @Test
    void itsMomentsFollowFromThePolicy() {
        Answer started = company.person().starts().started();
        Instant created = instant(started, "/createdAt");
        assertThat(created).isCloseTo(Instant.now(), within(20, ChronoUnit.SECONDS));
        assertThat(instant(started, "/resendAvailableAt")).isEqualTo(created.plusSeconds(30));
        assertThat(instant(started, "/codeExpiresAt")).isEqualTo(created.plus(Duration.ofMinutes(5)));
        assertThat(instant(started, "/expiresAt")).isEqualTo(created.plus(Duration.ofMinutes(10)));
    }

    @Test
    void theCodeGoesOutByTheCodeTemplateInBodyAndButton() {
        Person ada = company.person();
        ada.starts();
        Send send = ada.newestMessage();
        assertThat(send.template()).isEqualTo("tmpl_otp_code");
        assertThat(send.language()).isEqualTo("en_US");
        assertThat(send.parameter()).matches("[0-9]{6}");
        assertThat(send.to()).isEqualTo(ada.number().substring(1));
        assertThat(send.body().at("/template/components/1").toString()).isEqualTo(
                "{\"type\":\"button\",\"sub_type\":\"url\",\"index\":\"0\",\"parameters\":[{\"type\":\"text\",\"text\":\""
                        + send.parameter() + "\"}]}");
        assertThat(send.callback()).matches(Told.UUID_V7);
    }

    @Test
    void aStartSupersedesThePendingOneOfItsAccountAndPurpose() {
        Person ada = company.person();
        Dialogue first = ada.starts();
        Dialogue second = ada.starts();
        assertThat(first.status()).isEqualTo("superseded");
        assertThat(second.status()).isEqualTo("pending");
        isTold(second.entersRight(), 200);
    }

    @Test
    void anAdministratorNeverStartsNorChecks() {
        Dialogue login = company.person().starts();
        isTold(OneNode.admin().post("verifications", "{\"to\":\"" + Numbers.next() + "\"}"), 403, "forbidden");
        isTold(OneNode.admin().with("Otp-Application", company.name()).post("verifications", "{\"to\":\"" + Numbers.next() + "\"}"), 403,
                "forbidden");
        isTold(OneNode.admin().post(login.path() + "/checks", "{\"code\":\"492816\"}"), 403, "forbidden");
        isTold(OneNode.admin().post(login.path() + "/resends", null), 403, "forbidden");
        isTold(OneNode.admin().delete(login.path()), 403, "forbidden");
        assertThat(login.status()).isEqualTo("pending");
    }
}
