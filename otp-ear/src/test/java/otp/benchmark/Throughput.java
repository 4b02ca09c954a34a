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
    private static final int WARM_UP_ROUNDS = 24;
    private static final int ROUNDS = 3;
    private static final String DRIVER = "useServerPrepStmts=true&cachePrepStmts=true&prepStmtCacheSize=256&prepStmtCacheSqlLimit=4096"
            + "&useLocalSessionState=true";
    private static final String DEFINITION = """
            {"displayName": "Throughput", "policy": {"resendCooldown": "PT0S"}, "limits": {
             "sendsPerRecipient": {"count": 500, "per": "PT1H"}, "startsPerClientIp": {"count": 1000000, "per": "PT1M"},
             "startsPerApplication": {"count": 1000000, "per": "PT1M"}}}""";

    private final Arrivals arrivals = new Arrivals();
    private final OtpServer server;
    private final OtpClient caller;
    private final BlockingQueue<Connection> connections = new ArrayBlockingQueue<>(Load.CALLERS);
    private final String[] ids = new String[ACCOUNTS];
    private final Replay.Started[] replayed = new Replay.Started[ACCOUNTS];

    private Throughput(OtpServer server, WhatsAppStub whatsApp) {
        whatsApp.answers(arrivals::take);
        this.server = server;
        this.caller = OtpClient.admin(server).application("throughput", DEFINITION, "caller");
    }

    public static void main(String[] arguments) throws SQLException {
        try (MySqlSchema schema = MySqlSchema.create(); WhatsAppStub whatsApp = WhatsAppStub.start();
                OtpServer server = ServerSetup.on(schema).talkingTo(whatsApp).with("OTP_WHATSAPP_MESSAGES_PER_SECOND", "1000").start()) {
            new Throughput(server, whatsApp).measure(schema);
        }
    }

    private void measure(MySqlSchema schema) throws SQLException {
        product(0);
        for (int connection = 0; connection < Load.CALLERS; connection++) {
            connections.add(connect(schema));
        }
        Replay replay = new Replay(connections.element());
        for (int account = 0; account < ACCOUNTS; account++) {
            replayed[account] = replay.open(connections.element());
        }
        for (int round = 1; round < WARM_UP_ROUNDS; round++) {
            product(round);
            plain(replay);
            Quiet.await(server.pid());
        }
        for (int round = WARM_UP_ROUNDS; round < WARM_UP_ROUNDS + ROUNDS; round++) {
            double[] http = product(round);
            Quiet.await(server.pid());
            double[] jdbc = plain(replay);
            System.out.printf("start %6.0f/s  plain %6.0f/s  ratio %.2f    check %6.0f/s  plain %6.0f/s  ratio %.2f%n",
                    http[0], jdbc[0], http[0] / jdbc[0], http[1], jdbc[1], http[1] / jdbc[1]);
        }
    }

    /** Starts, then right checks, a second. The round before left every account with an approved verification. */
    private double[] product(int round) {
        double starts = Load.perSecond(ACCOUNTS, account -> {
            Answer answer = caller.post("verifications", """
                    {"to": "%s", "account": "a%d", "clientIp": "%s"}""".formatted(to(account), account, client(account)));
            require(answer, 201);
            ids[account] = answer.at("/id");
        });
        arrivals.await((round + 1) * ACCOUNTS);
        double checks = Load.perSecond(ACCOUNTS, account -> require(
                caller.post("verifications/" + ids[account] + "/checks", "{\"code\": \"" + arrivals.code(to(account)) + "\"}"), 200));
        return new double[] {starts, checks};
    }

    private double[] plain(Replay replay) {
        double starts = Load.perSecond(ACCOUNTS,
                account -> with(connection -> replayed[account] = replay.start(connection, replayed[account])));
        double checks = Load.perSecond(ACCOUNTS,
                account -> with(connection -> replayed[account] = replay.check(connection, replayed[account])));
        return new double[] {starts, checks};
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

    /** Everybody comes from an address of their own, of the range for benchmarks (RFC 2544). */
    private static String client(int account) {
        return "198.18.%d.%d".formatted(account / 100, account % 100);
    }

    private static void require(Answer answer, int status) {
        if (answer.status() != status) {
            throw new IllegalStateException(answer.toString());
        }
    }
}
