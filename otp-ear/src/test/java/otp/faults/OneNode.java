package otp.faults;

import static java.time.Duration.ofMillis;
import static java.time.Duration.ofSeconds;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

import otp.system.OtpClient;
import otp.system.OtpServer;
import otp.system.ServerSetup;

/** The node that the classes of a run share, and the wire it sends on, over TLS. Before each test messages go out, and after it nothing is broken any more. */
final class OneNode implements BeforeAllCallback, BeforeEachCallback, AfterEachCallback {

    private static final ExtensionContext.Namespace SHARED = ExtensionContext.Namespace.create(OneNode.class);
    private static Node node;

    static WhatsAppWire wire() {
        return node.wire();
    }

    static OtpServer server() {
        return node.server();
    }

    static Login somebody() {
        return new Login(node.caller(), node.wire());
    }

    /** Whose code lives for five seconds. */
    static Login somebodyInAHurry() {
        return new Login(node.hurried(), node.wire());
    }

    /** Somebody new each time, until one is told so. A moment after the first refusal none is admitted, not even as a probe. */
    static Login awaitStart(int status) {
        return await().alias("a start is told " + status).atMost(ofSeconds(60)).pollDelay(ofMillis(0)).pollInterval(ofMillis(50))
                .until(OneNode::attempt, attempt -> attempt.status() == status).login();
    }

    /** When something went out, the node knows that messages do. */
    static void awaitRecovery() {
        awaitStart(201).awaitDelivery("sent");
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        node = context.getRoot().getStore(SHARED).getOrComputeIfAbsent("node", key -> Node.start(), Node.class);
        awaitRecovery();
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        awaitRecovery();
    }

    @Override
    public void afterEach(ExtensionContext context) {
        wire().works();
    }

    private static Attempt attempt() {
        Login login = somebody();
        return new Attempt(login, login.triesToStart().status());
    }

    private record Attempt(Login login, int status) {}

    private record Node(WhatsAppWire wire, OtpServer server, OtpClient caller, OtpClient hurried) implements AutoCloseable {

        static Node start() {
            Identity identity = Identity.make();
            WhatsAppWire wire = WhatsAppWire.speaking(Language.tls(identity));
            OtpServer server = identity.trustedBy(ServerSetup.onDatabaseOfThisRun()).with("OTP_WHATSAPP_URL", wire.url().toString())
                    .start();
            return new Node(wire, server, application(server, "patient", "PT5M"), application(server, "hurried", "PT5S"));
        }

        private static OtpClient application(OtpServer server, String name, String codeLifetime) {
            return OtpClient.admin(server).application(name, Login.DEFINITION.formatted(codeLifetime), "caller", "auditor");
        }

        @Override
        public void close() {
            server.close();
            wire.close();
        }
    }
}
