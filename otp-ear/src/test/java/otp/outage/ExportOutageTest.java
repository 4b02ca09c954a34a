package otp.outage;

import static java.time.Duration.ofMillis;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import otp.system.Answer;
import otp.system.ManyEvents;
import otp.system.MySqlSchema;
import otp.system.MySqlTest;
import otp.system.OtpClient;
import otp.system.OtpServer;
import otp.system.Relay;
import otp.system.ServerSetup;

/** An export that does not come to its end says so, and keeps nobody from the next one. */
@MySqlTest
class ExportOutageTest {

    private static final String SEARCH = "audit-events/search";
    private static final int DOUBLINGS = 15;

    private static MySqlSchema schema;
    private static Relay relay;
    private static OtpServer server;

    @BeforeAll
    static void start() {
        schema = MySqlSchema.create();
        relay = Relay.to(schema.host(), schema.port());
        server = ServerSetup.on(schema).with("OTP_DB_URL", schema.url(relay.port())).start();
        OtpClient.admin(server).application("acme", "{\"displayName\":\"Acme\"}", "caller");
        ManyEvents.in(schema, DOUBLINGS);
    }

    @AfterEach
    void restore() {
        relay.restore();
        schema.execute("DELETE FROM export_lease"); // one that could not be given back would have the next test wait for its end
    }

    @AfterAll
    static void stop() {
        server.close();
        relay.close();
        schema.close();
    }

    @ParameterizedTest
    @CsvSource({"HTTP_1_1,application/x-ndjson,0", "HTTP_1_1,text/csv,1", "HTTP_2,application/x-ndjson,0", "HTTP_2,text/csv,1"})
    void aWholeExportHasEveryEvent(Version version, String type, int header) throws IOException, InterruptedException {
        int events = schema.count("SELECT COUNT(*) FROM audit_event");
        try (var lines = lines(export(version, type).body())) {
            assertThat(lines.lines().count()).isEqualTo(events + header);
        }
    }

    @ParameterizedTest
    @CsvSource({"HTTP_1_1,application/x-ndjson", "HTTP_1_1,text/csv", "HTTP_2,application/x-ndjson", "HTTP_2,text/csv"})
    void anExportBreaksOffWhenTheDatabaseGoesInTheMiddle(Version version, String type) throws IOException, InterruptedException {
        try (var lines = lines(export(version, type).body())) {
            assertThat(lines.readLine()).isNotEmpty();
            relay.cut();
            assertThatThrownBy(() -> readAll(lines)).isInstanceOf(IOException.class);
        }
    }

    @Test
    void oneExportAtATimeForEachHolderWhateverTheNodeAndOneThatIsGivenUpKeepsNobodyWaiting() throws IOException, InterruptedException {
        try (OtpServer another = ServerSetup.on(schema).start()) {
            OtpClient admin = OtpClient.admin(server).with("Accept", "text/csv");
            OtpClient auditor = OtpClient.admin(server).application("other", "{\"displayName\":\"Other\"}", "auditor");
            try (var lines = lines(export(Version.HTTP_1_1, "text/csv").body())) {
                assertThat(lines.readLine()).isNotEmpty();
                for (OtpClient same : List.of(admin, admin.at(another))) {
                    Answer refused = same.post(SEARCH, "{}");
                    assertThat(refused.status()).as(refused::toString).isEqualTo(429);
                    assertThat(refused.at("/limit")).isEqualTo("exports");
                    assertThat(refused.header("Retry-After")).isNotNull();
                }
                assertThat(admin.with("Accept", "application/json").post(SEARCH, "{}").status()).as("a page is none").isEqualTo(200);
                assertThat(auditor.with("Accept", "text/csv").post(SEARCH, "{}").status()).as("of another holder").isEqualTo(200);
            }
            await().atMost(ofSeconds(20)).pollInterval(ofMillis(100))
                    .until(() -> admin.at(another).post(SEARCH, "{\"type\":\"key.revoked\"}").status() == 200);
        }
    }

    private static int readAll(BufferedReader lines) throws IOException {
        int count = 0;
        while (lines.readLine() != null) {
            count++;
        }
        return count;
    }

    private static BufferedReader lines(InputStream body) {
        return new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8));
    }

    private static HttpResponse<InputStream> export(Version version, String type) throws IOException, InterruptedException {
        var client = HttpClient.newBuilder().version(version).build();
        var request = HttpRequest.newBuilder(server.uri().resolve("/otp/v1/" + SEARCH))
                .header("Authorization", "Bearer " + ServerSetup.ADMIN_KEY).header("Content-Type", "application/json")
                .header("Accept", type)
                .POST(BodyPublishers.ofString("{}")).build();
        await().ignoreExceptions().atMost(ofSeconds(90)).pollInterval(ofMillis(200)).until(() -> leases() == 0);
        var response = client.send(request, BodyHandlers.ofInputStream());
        assertThat(response.statusCode()).isEqualTo(200);
        return response;
    }

    private static int leases() {
        return schema.count("SELECT COUNT(*) FROM export_lease WHERE leased_until > NOW(3)");
    }
}
