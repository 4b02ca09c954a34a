package otp.cluster;

import static java.time.Duration.ofMillis;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import otp.system.MySqlSchema;
import otp.system.MySqlTest;
import otp.system.OtpClient;
import otp.system.OtpServer;
import otp.system.ServerSetup;

/** Both nodes want to make every root. */
@MySqlTest
class RootsOfTwoNodesTest {

    private static final Pattern LINE = Pattern.compile("Audit root (\\d+) of acme: (\\S+)");
    private static final int ROOTS = 12;

    @Test
    void eachRootIsMadeOnceByWhicheverNodeIsFirst() {
        try (MySqlSchema schema = MySqlSchema.create(); OtpServer one = node(schema); OtpServer other = node(schema)) {
            one.awaitReady();
            other.awaitReady();
            OtpClient.admin(one).application("acme", "{\"displayName\": \"Acme\"}", "caller");
            await().atMost(ofSeconds(60)).pollInterval(ofMillis(200)).until(() -> schema.count("SELECT COUNT(*) FROM audit_root") >= ROOTS);

            List<String> statements = schema.query("SELECT statement FROM audit_root WHERE number <= " + ROOTS + " ORDER BY number");
            assertThat(statements).hasSize(ROOTS);
            IntStream.rangeClosed(1, ROOTS).forEach(number -> assertThat(Stream.of(one, other).flatMap(node -> told(node, number)))
                    .as("told of root %d", number).containsExactly(statements.get(number - 1)));
            assertThat(OtpClient.admin(other).post("audit-events/verify", "{\"application\": \"acme\"}").at("/intact")).isEqualTo("true");
            assertThat(one.log() + other.log()).doesNotContain("making audit roots does not work");
        }
    }

    private static OtpServer node(MySqlSchema schema) {
        return ServerSetup.on(schema).with("OTP_AUDIT_ROOT_EVERY", "PT1S").launch();
    }

    private static Stream<String> told(OtpServer node, int number) {
        return LINE.matcher(node.console()).results().filter(line -> line.group(1).equals(Integer.toString(number)))
                .map(line -> line.group(2));
    }
}
