package otp.system;

/** One of several nodes, with wires of its own to the database and to WhatsApp, so that what fails for one need not fail for the others. */
public record ClusterNode(String name, OtpServer server, Relay database, Relay whatsApp) implements AutoCloseable {

    static ClusterNode launch(String name, MySqlSchema schema, WhatsAppStub stub) {
        Relay database = Relay.to(schema.host(), schema.port());
        Relay whatsApp = Relay.to(stub.url().getHost(), stub.url().getPort());
        OtpServer server = ServerSetup.on(schema).with("OTP_DB_URL", schema.url(database.port()))
                .with("OTP_WHATSAPP_URL", "http://127.0.0.1:" + whatsApp.port() + path(name)).launch();
        return new ClusterNode(name, server, database, whatsApp);
    }

    /** Whether this node made the request. */
    public boolean made(Send send) {
        return asks(send.path());
    }

    /** Whether it is this node that asks for such paths. */
    boolean asks(String path) {
        return path.startsWith(path(name) + "/");
    }

    /** As {@code kill -9} does; and what it gave the network for WhatsApp, and nobody took yet, is lost. */
    public void kill() {
        server.kill();
        whatsApp.cut();
    }

    void recover() {
        database.restore();
        whatsApp.restore();
        if (!server.isAlive()) {
            server.launch();
        }
    }

    @Override
    public void close() {
        server.close();
        database.close();
        whatsApp.close();
    }

    private static String path(String name) {
        return "/" + name;
    }

    @Override
    public String toString() {
        return name;
    }
}
