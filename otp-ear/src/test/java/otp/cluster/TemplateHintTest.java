package otp.cluster;

import static java.time.Duration.ofSeconds;
import static org.awaitility.Awaitility.await;
import static otp.cluster.Company.told;

import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import otp.system.Cluster;
import otp.system.OtpClient;
import otp.system.Reply;
import otp.system.StatusCall;

/** What one node hears of the templates makes the other look, and nothing else: each believes only what it has read. */
@ClusterTest
class TemplateHintTest {

    private final Cluster cluster = TwoNodes.cluster();

    @AfterEach
    void nobodyTells() {
        cluster.whatsApp().templates(() -> Reply.error(400, 100));
    }

    @Test
    void whatMetaTellsOneNodeIsReadByBoth() {
        await().atMost(ofSeconds(60)).until(() -> cluster.nodes().stream().allMatch(node -> cluster.whatsApp().readings(node) > 0));
        int one = cluster.whatsApp().readings(cluster.one());
        int other = cluster.whatsApp().readings(cluster.other());
        told(200, StatusCall.tellOfTemplate(cluster.one().server(), "tmpl_otp_code", "PAUSED"));
        awaitReadings(other);
        await().atMost(ofSeconds(60)).until(() -> cluster.whatsApp().readings(cluster.one()) > one);
    }

    @Test
    void whatAnAdministratorLooksAtOnOneNodeIsReadByTheOther() {
        cluster.whatsApp().templates(() -> new Reply(200, "{\"data\":[]}", Map.of()));
        int other = cluster.whatsApp().readings(cluster.other());
        var admin = OtpClient.admin(cluster.one().server());
        await().atMost(ofSeconds(20)).until(() -> admin.get("templates").status() == 200);
        awaitReadings(other);
    }

    private void awaitReadings(int moreThan) {
        await().atMost(ofSeconds(60)).until(() -> cluster.whatsApp().readings(cluster.other()) > moreThan);
    }
}
