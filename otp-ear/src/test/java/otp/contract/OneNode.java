package otp.contract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

import otp.system.Database;
import otp.system.MetaSchema;
import otp.system.OtpClient;
import otp.system.OtpServer;
import otp.system.WhatsAppStub;

/**
 * The node, and the stand-in for WhatsApp, that all classes of a run share: a start takes longer than all they do with it. After each class
 * everything that was sent meanwhile is held to Meta's own schema.
 */
final class OneNode implements BeforeAllCallback, AfterAllCallback {

    private static final ExtensionContext.Namespace SHARED = ExtensionContext.Namespace.create(OneNode.class);
    private static Node node;

    private int sendsBefore;

    static OtpServer server() {
        return node.server();
    }

    static WhatsAppStub whatsApp() {
        return node.whatsApp();
    }

    static Database database() {
        return node.database();
    }

    static OtpClient admin() {
        return OtpClient.admin(server());
    }

    static OtpClient nobody() {
        return OtpClient.nobody(server());
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        node = context.getRoot().getStore(SHARED).getOrComputeIfAbsent("node", key -> Node.start(), Node.class);
        sendsBefore = whatsApp().sends().size();
    }

    @Override
    public void afterAll(ExtensionContext context) {
        var sends = whatsApp().sends();
        assertThat(sends.subList(sendsBefore, sends.size())).allSatisfy(send -> {
            assertThat(send.path()).isEqualTo("/v25.0/106540352242922/messages");
            assertThat(send.authorization()).isEqualTo("Bearer access-token-of-a-test");
            MetaSchema.accepts(send);
        });
    }

    private record Node(Database database, WhatsAppStub whatsApp, OtpServer server) implements AutoCloseable {

        static Node start() {
            Database database = Database.ofThisRun();
            WhatsAppStub whatsApp = WhatsAppStub.start();
            return new Node(database, whatsApp, database.setup().talkingTo(whatsApp).start());
        }

        @Override
        public void close() {
            server.close();
            whatsApp.close();
            database.close();
        }
    }
}
