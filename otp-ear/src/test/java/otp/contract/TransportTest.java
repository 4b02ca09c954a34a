package otp.contract;

import static java.time.Duration.ofMillis;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static otp.contract.Told.isTold;

import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import otp.system.Reply;
import otp.system.Send;

/** WhatsApp answers, but not always with a yes. */
@ContractTest
class TransportTest {

    private final Person ada = Company
            .with("\"policy\":{\"resendCooldown\":\"PT0S\"},\"limits\":{\"sendsPerRecipient\":{\"count\":2,\"per\":\"PT1H\"}}").person();

    @AfterEach
    void asUsual() {
        OneNode.whatsApp().answersAsUsual();
    }

    @Test
    void aTransientErrorIsRetriedTwiceWithinTenSecondsWithTheSameCode() {
        OneNode.whatsApp()
                .answers(send -> sends().size() <= 2 ? Reply.error(500, 131000) : Reply.accepted("wamid." + UUID.randomUUID(), send.to()));
        Dialogue login = ada.starts();
        await().atMost(ofSeconds(10)).pollInterval(ofMillis(20)).until(() -> sends().size() == 3);
        assertThat(sends().stream().map(Send::body).distinct()).hasSize(1);
        awaitDelivery(login, "sent");
        isTold(login.entersRight(), 200);
    }

    @Test
    void howeverOftenOneMessageIsTransportedItCountsOnce() {
        OneNode.whatsApp()
                .answers(send -> sends().size() <= 1 ? Reply.error(500, 131000) : Reply.accepted("wamid." + UUID.randomUUID(), send.to()));
        Dialogue login = ada.starts();
        awaitDelivery(login, "sent");
        isTold(login.asksForFreshCode(), 201);
        assertThat(isTold(login.asksForFreshCode(), 429, "rate-limited").at("/limit")).isEqualTo("sendsPerRecipient");
    }

    @Test
    void aRefusalOfTheRecipientIsFinalAndShownWithItsReason() {
        OneNode.whatsApp().answers(send -> Reply.error(400, 131026));
        Dialogue login = ada.starts();
        awaitDelivery(login, "failed");
        assertThat(login.shows().at("/delivery/reason")).isNotBlank();
        assertThat(sends()).hasSize(1);
        assertThat(login.status()).isEqualTo("pending");
    }

    private List<Send> sends() {
        return OneNode.whatsApp().sendsTo(ada.number());
    }

    private static void awaitDelivery(Dialogue login, String status) {
        await().atMost(ofSeconds(20)).until(() -> login.shows().at("/delivery/status").equals(status));
    }
}
