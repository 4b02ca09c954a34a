package otp.system;

import java.net.URI;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** An empty schema on the MySQL of {@code OTP_TEST_DB_URL}, dropped when closed. No such variable is a failure, not a skip. */
public final class MySqlSchema implements AutoCloseable {

    private final String name = "otp_" + UUID.randomUUID().toString().replace("-", "").substring(0, 12);

    private MySqlSchema() {}

    public static MySqlSchema create() {
        MySqlSchema schema = new MySqlSchema();
        execute(server(), "CREATE DATABASE " + schema.name + " CHARACTER SET utf8mb4");
        return schema;
    }

    public String url() {
        return server() + schemaAndProperties(name);
    }

    /** The same schema through another port of this machine. */
    public String url(int port) {
        return "jdbc:mysql://127.0.0.1:" + port + "/" + schemaAndProperties(name);
    }

    public String host() {
        return address().getHost();
    }

    public int port() {
        return address().getPort() < 0 ? 3306 : address().getPort();
    }

    public String user() {
        return variable("OTP_TEST_DB_USER").orElse("root");
    }

    public String password() {
        return variable("OTP_TEST_DB_PASSWORD").orElse("");
    }

    public Connection connect() throws SQLException {
        return DriverManager.getConnection(url(), user(), password());
    }

    public void execute(String sql) {
        execute(url(), sql);
    }

    /** The first column of every row. */
    public List<String> query(String sql) {
        try (Connection connection = connect(); Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> values = new ArrayList<>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** The one number of the one row. */
    public int count(String sql) {
        return Integer.parseInt(query(sql).get(0));
    }

    @Override
    public void close() {
        execute(server(), "DROP DATABASE " + name);
    }

    private static URI address() {
        return URI.create(server().substring("jdbc:".length()));
    }

    /** The URL up to the host's slash. */
    private static String server() {
        String url = variable("OTP_TEST_DB_URL").orElseThrow(() -> new IllegalStateException("OTP_TEST_DB_URL names no MySQL to test on"));
        return url.replaceFirst("^(jdbc:mysql://[^/?]+).*$", "$1/");
    }

    private static String schemaAndProperties(String name) {
        String url = variable("OTP_TEST_DB_URL").orElseThrow();
        return name + (url.contains("?") ? url.substring(url.indexOf('?')) : "");
    }

    private static void execute(String url, String sql) {
        String user = variable("OTP_TEST_DB_USER").orElse("root");
        try (Connection connection = DriverManager.getConnection(url, user, variable("OTP_TEST_DB_PASSWORD").orElse(""));
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    private static Optional<String> variable(String name) {
        return Optional.ofNullable(System.getenv(name)).filter(value -> !value.isBlank());
    }
}
