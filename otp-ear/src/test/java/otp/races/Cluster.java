package otp.races;

import static java.time.Duration.ofMillis;
import static java.time.Duration.ofSeconds;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.UUID;

import otp.system.MySqlSchema;
import otp.system.OtpClient;
import otp.system.OtpServer;
import otp.system.ServerSetup;
import otp.system.WhatsAppStub;

/** Two nodes, two processes, over one MySQL schema. */
final class Cluster implements AutoCloseable {

    private final MySqlSchema schema = MySqlSchema.create();
    private final WhatsAppStub whatsApp = WhatsAppStub.start();
    private final List<OtpServer> nodes = List.of(launch(), launch());

    /** Both nodes start at once, as after a power cut. */
    static Cluster start() {
        Cluster cluster = new Cluster();
        try {
            cluster.nodes.forEach(OtpServer::awaitReady);
            return cluster;
        } catch (RuntimeException | Error e) {
            cluster.close();
            throw e;
        }
    }

    /** A key's holder at each node, once both know the application and the key. */
    List<OtpClient> callers(String application, String definition) {
        OtpClient caller = OtpClient.admin(nodes.get(0)).application(application, definition, "caller");
        List<OtpClient> callers = nodes.stream().map(caller::at).toList();
        callers.forEach(Cluster::awaitKnown);
        return callers;
    }

    WhatsAppStub whatsApp() {
        return whatsApp;
    }

    AuditLog auditLog() {
        return new AuditLog(schema);
    }

    /** Messages that somebody may still try to send. */
    int unsentMessages() {
        return Integer.parseInt(schema.query("SELECT COUNT(*) FROM message WHERE due_at IS NOT NULL").get(0));
    }

    @Override
    public void close() {
        nodes.forEach(OtpServer::close);
        whatsApp.close();
        schema.close();
    }

    private OtpServer launch() {
        return ServerSetup.on(schema).talkingTo(whatsApp).launch();
    }

    private static void awaitKnown(OtpClient caller) {
        await().alias("the key is known").atMost(ofSeconds(5)).pollInterval(ofMillis(50))
                .until(() -> caller.get("verifications/" + UUID.randomUUID()).status() == 404);
    }
}
