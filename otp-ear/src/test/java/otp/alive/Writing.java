package otp.alive;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

import javax.sql.DataSource;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Writes a row and then changes its mind, or not. */
@ApplicationScoped
public class Writing {

    @Resource(lookup = "java:jboss/datasources/OtpDS")
    private DataSource database;

    public void prepare() throws SQLException {
        execute("CREATE TABLE IF NOT EXISTS alive (name VARCHAR(20) NOT NULL PRIMARY KEY)");
    }

    @Transactional
    public void write(String name) throws SQLException {
        execute("INSERT INTO alive VALUES ('" + name + "')");
    }

    @Transactional
    public void writeAndFail(String name) throws SQLException {
        write(name);
        throw new IllegalStateException("changed its mind");
    }

    public int count(String name) throws SQLException {
        try (Connection connection = database.getConnection(); Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT COUNT(*) FROM alive WHERE name = '" + name + "'")) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection(); Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
