package otp.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;

/** The database of a run, which node and test write to: a MySQL schema, or H2 files by the driver of the server, which serves both. */
public final class Database implements AutoCloseable {

    private static final String H2 = "jdbc:h2:file:%s/otp;MODE=MySQL;DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE;"
            + "LOCK_TIMEOUT=5000;AUTO_SERVER=TRUE";

    private final MySqlSchema schema;
    private final String url;
    private final Driver driver;

    private Database(MySqlSchema schema, String url, Driver driver) {
        this.schema = schema;
        this.url = url;
        this.driver = driver;
    }

    public static Database ofThisRun() {
        if ("mysql".equals(System.getProperty("otp.test.database"))) {
            return new Database(MySqlSchema.create(), null, null);
        }
        System.setProperty("h2.bindAddress", "127.0.0.1");
        return new Database(null, H2.formatted(directory()), h2());
    }

    private static Path directory() {
        try {
            return Files.createTempDirectory(Files.createDirectories(BaseDirectory.SERVER.resolveSibling("nodes")), "database");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Driver h2() {
        try (Stream<Path> files = Files.walk(BaseDirectory.SERVER.resolve("modules/system/layers/base/com/h2database"))) {
            Path jar = files.filter(file -> file.toString().endsWith(".jar")).findFirst().orElseThrow();
            ClassLoader loader = new URLClassLoader(new URL[] {jar.toUri().toURL()});
            return (Driver) loader.loadClass("org.h2.Driver").getConstructor().newInstance();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Of nodes on it; on H2 one at a time. */
    public ServerSetup setup() {
        return schema != null ? ServerSetup.on(schema)
                : ServerSetup.onH2().with("OTP_DATASOURCE_URL", url).option("-Dh2.bindAddress=127.0.0.1");
    }

    public Connection connect() throws SQLException {
        if (schema != null) {
            return schema.connect();
        }
        Properties credentials = new Properties();
        credentials.setProperty("user", "otp");
        credentials.setProperty("password", "otp");
        return driver.connect(url, credentials);
    }

    /** @return how many rows it was about */
    public int execute(String sql, Object... parameters) {
        try (var connection = connect(); var statement = connection.prepareStatement(sql)) {
            for (int place = 0; place < parameters.length; place++) {
                statement.setObject(place + 1, parameters[place]);
            }
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** Every row, with its columns in order. */
    public List<Object[]> rows(String sql, Object... parameters) {
        try (var connection = connect(); var statement = connection.prepareStatement(sql)) {
            for (int place = 0; place < parameters.length; place++) {
                statement.setObject(place + 1, parameters[place]);
            }
            List<Object[]> rows = new ArrayList<>();
            try (var result = statement.executeQuery()) {
                while (result.next()) {
                    Object[] row = new Object[result.getMetaData().getColumnCount()];
                    for (int column = 0; column < row.length; column++) {
                        row[column] = result.getObject(column + 1);
                    }
                    rows.add(row);
                }
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    public long count(String sql, Object... parameters) {
        return ((Number) rows(sql, parameters).get(0)[0]).longValue();
    }

    @Override
    public void close() {
        if (schema != null) {
            schema.close();
        }
    }
}
