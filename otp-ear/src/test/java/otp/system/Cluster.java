package otp.system;

import static java.time.Duration.ofMillis;
import static java.time.Duration.ofSeconds;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.UUID;

/** Two nodes, two processes, over one MySQL schema. */
public final class Cluster implements AutoCloseable {

    private final MySqlSchema schema = MySqlSchema.create();
    private final WhatsAppStub whatsApp = WhatsAppStub.start();
    private final List<ClusterNode> nodes = List.of(launch("one"), launch("other"));

    private Cluster() {}

    /** Both nodes start at once, as after a power cut. */
    public static Cluster start() {
        Cluster cluster = new Cluster();
        try {
            cluster.nodes.forEach(node -> node.server().awaitReady());
            return cluster;
        } catch (RuntimeException | Error e) {
            cluster.close();
            throw e;
        }
    }

    /** A key's holder at each node, once both know the application and the key. */
    public List<OtpClient> callers(String application, String definition) {
        OtpClient caller = OtpClient.admin(one().server()).application(application, definition, "caller");
        List<OtpClient> callers = nodes.stream().map(node -> caller.at(node.server())).toList();
        callers.forEach(Cluster::awaitKnown);
        return callers;
    }

    public ClusterNode one() {
        return nodes.get(0);
    }

    public ClusterNode other() {
        return nodes.get(1);
    }

    public List<ClusterNode> nodes() {
        return nodes;
    }

    public WhatsAppStub whatsApp() {
        return whatsApp;
    }

    public MySqlSchema schema() {
        return schema;
    }

    public AuditLog auditLog() {
        return new AuditLog(schema);
    }

    /** Messages that somebody may still try to send. */
    public int unsentMessages() {
        return schema.count("SELECT COUNT(*) FROM message WHERE due_at IS NOT NULL");
    }

    /** Whatever a test did to the nodes and their wires: everything works again. */
    public void recover() {
        whatsApp.resume();
        nodes.forEach(ClusterNode::recover);
        nodes.forEach(node -> node.server().awaitReady());
    }

    @Override
    public void close() {
        nodes.forEach(ClusterNode::close);
        whatsApp.close();
        schema.close();
    }

    private ClusterNode launch(String name) {
        return ClusterNode.launch(name, schema, whatsApp);
    }

    private static void awaitKnown(OtpClient caller) {
        await().alias("the key is known").atMost(ofSeconds(5)).pollInterval(ofMillis(50))
                .until(() -> caller.get("verifications/" + UUID.randomUUID()).status() == 404);
    }
}
