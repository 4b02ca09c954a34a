package otp.migration;

import java.sql.Connection;
import java.sql.SQLException;

import javax.sql.DataSource;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.Dependent;

/** A server started without its bin/standalone.conf does not know otp.db.url and would quietly write elsewhere. */
@Dependent
public class DatabaseKind {

    @Resource(lookup = "java:jboss/datasources/OtpDS")
    private DataSource database;

    public void demand(boolean mysql) {
        try (Connection connection = database.getConnection()) {
            if (mysql != connection.getMetaData().getURL().startsWith("jdbc:mysql:")) {
                throw new IllegalStateException("the server's datasource OtpDS is not what otp.db.url and otp.db.embedded say");
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the database does not answer", e);
        }
    }
}
