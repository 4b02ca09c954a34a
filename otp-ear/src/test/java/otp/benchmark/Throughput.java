package otp.benchmark;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

import otp.system.Answer;
import otp.system.MySqlSchema;
import otp.system.OtpClient;
import otp.system.OtpServer;
import otp.system.ServerSetup;
import otp.system.WhatsAppStub;

/** Starts and right checks of warm accounts, by HTTP and as plain JDBC, in one run on one database; the ratio is what the product adds. */
public final class Throughput {

    private static final int ACCOUNTS = 400;
    private static final int WARM_UP_ROUNDS = 3;
    private static final int ROUNDS = 3;
    private static final String DRIVER = "useServerPrepStmts=true&cachePrepStmts=true&prepStmtCacheSize=256&prepStmtCacheSqlLimit=4096"
            + "&useLocalSessionState=true";
    private static final String DEFINITION = """
            {"displayName": "Throughput", "policy": {"resendCooldown": "PT0S"}, "limits": {
             "sendsPerRecipient": {"count": 500, "per": "PT1H"}, "startsPerClientIp": {"count": 1000000, "per": "PT1M"},
             "startsPerApplication": {"count": 1000000, "per": "PT1M"}}}""";

    private final WhatsAppStub whatsApp;
    private final OtpClient caller;
    private final BlockingQueue<Connection> connections = new ArrayBlockingQueue<>(Load.CALLERS);
    private final String[] ids = new String[ACCOUNTS];
    private final Replay.Started[] replayed = new Replay.Started[ACCOUNTS];

    private Throughput(OtpServer server, WhatsAppStub whatsApp) {
        this.whatsApp = whatsApp;
        this.caller = OtpClient.admin(server).application("throughput", DEFINITION, "caller");
    }

    public static void main(String[] arguments) throws SQLException {
        try (MySqlSchema schema = MySqlSchema.create(); WhatsAppStub whatsApp = WhatsAppStub.start();
                OtpServer server = ServerSetup.on(schema).talkingTo(whatsApp).with("OTP_WHATSAPP_MESSAGES_PER_SECOND", "1000").start()) {
            new Throughput(server, whatsApp).measure(schema);
        }
    }

    private void measure(MySqlSchema schema) throws SQLException {
        for (int round = 0; round < WARM_UP_ROUNDS; round++) {
            product(round);
        }
        for (int connection = 0; connection < Load.CALLERS; connection++) {
            connections.add(connect(schema));
        }
        Replay replay = new Replay(connections.element());
        for (int account = 0; account < ACCOUNTS; account++) {
            replayed[account] = replay.open(connections.element());
        }
        plain(replay);
        for (int round = WARM_UP_ROUNDS; round < WARM_UP_ROUNDS + ROUNDS; round++) {
            double[] http = product(round);
            double[] jdbc = plain(replay);
            System.out.printf("start %6.0f/s  plain %6.0f/s  ratio %.2f    check %6.0f/s  plain %6.0f/s  ratio %.2f%n",
                    http[0], jdbc[0], http[0] / jdbc[0], http[1], jdbc[1], http[1] / jdbc[1]);
        }
    }

    /** Starts, then right checks, a second. A start replaces the verification that the round before left approved. */
    private double[] product(int round) {
        double starts = Load.perSecond(ACCOUNTS, account -> {
            Answer answer = caller.post("verifications", """
                    {"to": "%s", "account": "a%d", "clientIp": "203.0.113.9"}""".formatted(to(account), account));
            require(answer, 201);
            ids[account] = answer.at("/id");
        });
        for (int account = 0; account < ACCOUNTS; account++) {
            whatsApp.awaitCode(to(account), round + 1);
        }
        return new double[] {starts, Load.perSecond(ACCOUNTS, account -> require(
                caller.post("verifications/" + ids[account] + "/checks",
                        "{\"code\": \"" + whatsApp.awaitCode(to(account), round + 1) + "\"}"),
                200))};
    }

    private double[] plain(Replay replay) {
        double starts = Load.perSecond(ACCOUNTS,
                account -> with(connection -> replayed[account] = replay.start(connection, replayed[account])));
        return new double[] {starts, Load.perSecond(ACCOUNTS, account -> with(connection -> {
            replay.check(connection, replayed[account]);
            replayed[account] = new Replay.Started(replayed[account].account(), replayed[account].verification(),
                    replayed[account].sequence() + 2);
        }))};
    }

    private interface Work {
        void on(Connection connection) throws SQLException;
    }

    private void with(Work work) {
        try {
            Connection connection = connections.take();
            try {
                work.on(connection);
            } finally {
                connections.add(connection);
            }
        } catch (SQLException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Connection connect(MySqlSchema schema) throws SQLException {
        String url = schema.url() + (schema.url().contains("?") ? "&" : "?") + DRIVER;
        Connection connection = DriverManager.getConnection(url, schema.user(), schema.password());
        connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
        connection.setAutoCommit(false);
        return connection;
    }

    private static String to(int account) {
        return "+1415556%04d".formatted(2000 + account);
    }

    private static void require(Answer answer, int status) {
        if (answer.status() != status) {
            throw new IllegalStateException(answer.toString());
        }
    }
}
