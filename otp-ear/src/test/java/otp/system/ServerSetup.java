package otp.system;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The environment of a node. Nodes of one test share its secrets, as the nodes of a cluster do. */
public final class ServerSetup {

    public static final String ADMIN_KEY = "admin-key-of-a-test-0123456789abcdef";
    static final String SECRET = "a secret of tests, which guards nothing at all";

    private final Map<String, String> environment = new TreeMap<>();
    private final List<String> options = new ArrayList<>();
    private final List<Runnable> closing = new ArrayList<>();

    private ServerSetup() {
        with("OTP_SECRET", Base64.getEncoder().encodeToString(SECRET.getBytes()));
        with("OTP_ADMIN_KEY", ADMIN_KEY);
        with("OTP_PUBLIC_URL", Workflow.PUBLIC_URL);
        with("OTP_WHATSAPP_PHONE_NUMBER_ID", "106540352242922");
        with("OTP_WHATSAPP_BUSINESS_ACCOUNT_ID", "102290129340398");
        with("OTP_WHATSAPP_ACCESS_TOKEN", "access-token-of-a-test");
        with("OTP_WHATSAPP_APP_SECRET", WhatsAppStub.APP_SECRET);
        with("OTP_WHATSAPP_VERIFY_TOKEN", "verify-token-of-a-test");
        with("OTP_WHATSAPP_URL", "http://127.0.0.1:9"); // nobody listens
        with("OTP_HUBSPOT_CLIENT_SECRET", Workflow.SECRET);
        with("OTP_HUBSPOT_PORTAL_ID", Workflow.PORTAL);
    }

    /** On an H2 file in the node's data directory. */
    public static ServerSetup onH2() {
        return new ServerSetup().with("OTP_DB_EMBEDDED", "true");
    }

    public static ServerSetup on(MySqlSchema schema) {
        return new ServerSetup().with("OTP_DB_URL", schema.url()).with("OTP_DB_USER", schema.user()).with("OTP_DB_PASSWORD",
                schema.password());
    }

    /** On MySQL when the run is one on MySQL, with a schema that goes when the node is closed; else on H2. */
    public static ServerSetup onDatabaseOfThisRun() {
        if (!"mysql".equals(System.getProperty("otp.test.database"))) {
            return onH2();
        }
        MySqlSchema schema = MySqlSchema.create();
        ServerSetup setup = on(schema);
        setup.closing.add(schema::close);
        return setup;
    }

    /** With nothing configured at all. */
    public static ServerSetup unconfigured() {
        ServerSetup setup = new ServerSetup();
        setup.environment.clear();
        return setup;
    }

    public ServerSetup talkingTo(WhatsAppStub whatsApp) {
        return with("OTP_WHATSAPP_URL", whatsApp.url().toString());
    }

    public ServerSetup talkingTo(HubSpotStub hubSpot) {
        return with("OTP_HUBSPOT_URL", hubSpot.url().toString()).with("OTP_HUBSPOT_ACCESS_TOKEN", HubSpotStub.TOKEN)
                .with("OTP_HUBSPOT_PORTAL_ID", HubSpotStub.PORTAL_ID).with("OTP_HUBSPOT_CLIENT_SECRET", HubSpotStub.CLIENT_SECRET);
    }

    /** @param value null takes the variable away */
    public ServerSetup with(String variable, String value) {
        environment.put(variable, value);
        environment.values().removeIf(given -> given == null);
        return this;
    }

    /** An argument of standalone.sh, for example {@code -Dname=value}. */
    public ServerSetup option(String option) {
        options.add(option);
        return this;
    }

    /** Starts a node and waits until it is ready. */
    public OtpServer start() {
        OtpServer server = launch();
        server.awaitReady();
        return server;
    }

    /** Starts a node and does not wait. */
    public OtpServer launch() {
        OtpServer server = new OtpServer(this);
        server.launch();
        return server;
    }

    Map<String, String> environment() {
        return environment;
    }

    List<String> options() {
        return options;
    }

    void close() {
        closing.forEach(Runnable::run);
    }
}
