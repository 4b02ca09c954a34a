package otp.faults;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.ConnectException;
import java.net.SocketException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Map;

import javax.net.ssl.SSLException;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import otp.system.Reply;

/** That the stand-in fails as it is told to, seen by the JDK's client. */
class WhatsAppWireTest {

    private static final String NUMBER = "+14154999999";
    private static final String BODY = """
            {"messaging_product":"whatsapp","recipient_type":"individual","to":"%s","type":"template",
             "template":{"name":"tmpl_otp_code","language":{"code":"en_US"}}}""".formatted(NUMBER.substring(1));
    private static final Identity IDENTITY = Identity.make();

    private final WhatsAppWire wire = WhatsAppWire.speaking(Language.tls(IDENTITY));

    @AfterEach
    void close() {
        wire.close();
    }

    @Test
    void worksAgainAfterEveryOutage() throws Exception {
        assertThat(send().statusCode()).isEqualTo(200);
        wire.leaves();
        assertThatThrownBy(this::send).isInstanceOf(ConnectException.class);
        wire.works();
        assertThat(send().statusCode()).isEqualTo(200);
        wire.speaks(Language.tls(Identity.make()));
        assertThatThrownBy(this::send).isInstanceOf(SSLException.class);
        wire.speaks(Language.plain());
        assertThatThrownBy(this::send).isInstanceOf(SSLException.class);
        wire.works();
        assertThat(send().statusCode()).isEqualTo(200);
        assertThat(wire.sendsTo(NUMBER).size()).isEqualTo(3);
    }

    @Test
    void befallsOneNumberInTurn() throws Exception {
        wire.befalls(NUMBER, LostAnswer.RESET_AFTER_THE_REQUEST, LostAnswer.RESET_IN_THE_ANSWER, LostAnswer.SILENCE,
                WireFault.error(429, 130429), WireFault.answers(new Reply(200, "", Map.of())));
        assertThatThrownBy(this::send).hasRootCauseInstanceOf(SocketException.class).hasRootCauseMessage("Connection reset");
        assertThatThrownBy(this::send).hasRootCauseInstanceOf(SocketException.class).hasRootCauseMessage("Connection reset");
        assertThatThrownBy(() -> send(ofSeconds(5))).isInstanceOf(HttpTimeoutException.class);
        assertThat(send().statusCode()).isEqualTo(429);
        assertThat(send().body()).isEmpty();
        assertThat(send().body()).contains("wamid.");
        assertThat(wire.sendsTo(NUMBER).size()).isEqualTo(6);
    }

    private HttpResponse<String> send() throws Exception {
        return send(ofSeconds(30));
    }

    /** By a client of its own each time: one that is kept may meet a connection that has just ended. */
    private HttpResponse<String> send(Duration patience) throws Exception {
        HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).sslContext(IDENTITY.trusting()).build();
        HttpRequest request = HttpRequest.newBuilder(wire.url().resolve("/v25.0/1/messages")).timeout(patience)
                .POST(BodyPublishers.ofString(BODY)).build();
        return client.send(request, BodyHandlers.ofString());
    }
}
