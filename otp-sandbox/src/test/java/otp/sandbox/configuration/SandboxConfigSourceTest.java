package otp.sandbox.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SandboxConfigSourceTest {

    private static final List<String> REQUIRED = List.of("otp.secret", "otp.admin-key", "otp.public-url", "otp.whatsapp.url",
            "otp.whatsapp.phone-number-id", "otp.whatsapp.business-account-id", "otp.whatsapp.access-token", "otp.whatsapp.app-secret",
            "otp.whatsapp.verify-token", "otp.hubspot.url", "otp.hubspot.app-url", "otp.hubspot.portal-id", "otp.hubspot.access-token",
            "otp.hubspot.client-secret");

    private final Map<String, String> environment = new HashMap<>();
    private final Map<String, String> systemProperties = new HashMap<>();

    @TempDir
    Path data;

    @BeforeEach
    void aServer() {
        systemProperties.put("jboss.server.data.dir", data.toString());
        systemProperties.put("jboss.bind.address", "127.0.0.1");
    }

    @Test
    void knowsEverythingThatIsRequired() {
        SandboxConfigSource source = source();

        assertThat(REQUIRED).allSatisfy(name -> assertThat(source.getValue(name)).isNotBlank());
        assertThat(source.getPropertyNames()).containsAll(REQUIRED);
        assertThat(Base64.getDecoder().decode(source.getValue("otp.secret"))).hasSizeGreaterThanOrEqualTo(32);
        assertThat(source.getValue("otp.admin-key")).hasSizeGreaterThanOrEqualTo(32);
        assertThat(source.getValue("otp.whatsapp.phone-number-id")).matches("[0-9]{5,20}");
        assertThat(source.getValue("java.home")).isNull();
    }

    @Test
    void isStrongerThanTheEnvironment() {
        assertThat(source().getOrdinal()).isGreaterThan(300);
    }

    @Test
    void givesItsSecretsAgainAfterARestart() {
        Map<String, String> first = source().getProperties();

        assertThat(source().getProperties()).isEqualTo(first);
    }

    @Test
    void givesEveryServerSecretsOfItsOwn(@TempDir Path elsewhere) {
        String first = source().getValue("otp.secret");
        systemProperties.put("jboss.server.data.dir", elsewhere.toString());

        assertThat(source().getValue("otp.secret")).isNotEqualTo(first);
    }

    @Test
    void addsASecretThatAnOlderFileDoesNotHave() throws Exception {
        Files.createDirectories(data.resolve("sandbox"));
        Files.writeString(data.resolve("sandbox/secrets.properties"), "otp.secret=a2VwdA==\n");

        assertThat(source().getValue("otp.secret")).isEqualTo("a2VwdA==");
        assertThat(source().getValue("otp.admin-key")).isNotBlank();
    }

    @Test
    void keepsItsFileFromOthers() throws Exception {
        source().getProperties();

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve("sandbox/secrets.properties"))))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve("sandbox")))).isEqualTo("rwx------");
    }

    @Test
    void tellsManyAtOnceTheSame() throws Exception {
        SandboxConfigSource source = source();
        var threads = Executors.newFixedThreadPool(8);
        try {
            Callable<String> question = () -> source.getValue("otp.secret");
            List<Future<String>> answers = threads.invokeAll(IntStream.range(0, 100).mapToObj(index -> question).toList());
            assertThat(answers).extracting(Future::get).containsOnly(source.getValue("otp.secret"));
        } finally {
            threads.shutdownNow();
        }
    }

    @ParameterizedTest
    @CsvSource({"8080,0,8080", "8080,100,8180", "9000,10,9010"})
    void findsTheServerWhereItListens(String port, String offset, String expected) {
        systemProperties.put("jboss.http.port", port);
        systemProperties.put("jboss.socket.binding.port-offset", offset);

        assertThat(source().getValue("otp.public-url")).isEqualTo("http://127.0.0.1:" + expected);
        assertThat(source().getValue("otp.whatsapp.url")).isEqualTo("http://127.0.0.1:" + expected + "/sandbox/graph");
        assertThat(source().getValue("otp.hubspot.url")).isEqualTo("http://127.0.0.1:" + expected + "/sandbox/hubspot");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"OTP_WHATSAPP_ACCESS_TOKEN", "otp_whatsapp_access_token", "otp.whatsapp.access-token", "OTP_HUBSPOT_ACCESS_TOKEN",
                    "OTP_HUBSPOT_CLIENT_SECRET",
                    "OTP_DB_URL"})
    void refusesAProviderOrADatabaseFromTheEnvironment(String variable) {
        environment.put(variable, "something real");

        assertRefused();
    }

    @ParameterizedTest
    @ValueSource(strings = {"otp.whatsapp.access-token", "otp.hubspot.access-token", "otp.hubspot.client-secret", "otp.db.url"})
    void refusesAProviderOrADatabaseFromTheCommandLine(String property) {
        systemProperties.put(property, "something real");

        assertRefused();
    }

    @ParameterizedTest
    @CsvSource({"jboss.bind.address,0.0.0.0", "jboss.bind.address,192.0.2.1", "jboss.bind.address,127.0.0.1.example.com",
            "jboss.bind.address,::", "jboss.bind.address.management,0.0.0.0", "otp.whatsapp.url,https://graph.facebook.com",
            "otp.whatsapp.url,http://127.0.0.1@example.com/", "otp.public-url,https://otp.example.com",
            "otp.hubspot.url,https://api.hubapi.com", "otp.hubspot.app-url,https://app.hubspot.com"})
    void refusesToReachBeyondThisMachine(String property, String value) {
        systemProperties.put(property, value);

        assertRefused();
    }

    @ParameterizedTest
    @CsvSource({"jboss.bind.address,127.0.0.2", "jboss.bind.address,localhost", "jboss.bind.address,::1", "jboss.bind.address,[::1]",
            "otp.whatsapp.url,http://127.0.0.1:9999", "otp.db.url,''"})
    void takesWhatStaysOnThisMachine(String property, String value) {
        systemProperties.put(property, value);

        assertThat(source().getValue("otp.secret")).isNotBlank();
    }

    private void assertRefused() {
        SandboxConfigSource source = source();

        assertThatThrownBy(() -> source.getValue("otp.secret"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("The sandbox does not start: ")
                .message().doesNotContain("something real").doesNotContain("\n");
        assertThatThrownBy(source::getPropertyNames).isInstanceOf(IllegalStateException.class);
        assertThat(data).isEmptyDirectory();
    }

    private SandboxConfigSource source() {
        return new SandboxConfigSource(new Surroundings(environment, systemProperties::get));
    }
}
