package otp.migration;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.time.temporal.ChronoUnit.MILLIS;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.zip.CRC32;

import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;

/**
 * Columns and indexes for tables that exist. MySQL has no {@code ADD COLUMN IF NOT EXISTS}, so each line says what it adds and is skipped where
 * that is there already: a node that died in the middle goes on at its next start. {@code {now}} stands for the instant, UTC, which the two databases call by different
 * names.
 */
class Additions implements JavaMigration {

    static final String SUFFIX = ".additions";

    private final String name;
    private final String text;

    /** @param name as in {@code V015__what_it_is_about.additions} */
    Additions(String name) {
        this.name = name;
        this.text = Script.read(name);
    }

    @Override
    public void migrate(Context context) throws SQLException {
        Connection database = context.getConnection();
        for (Addition addition : additions()) {
            if (!addition.isIn(database.getMetaData(), database.getCatalog())) {
                try (Statement statement = database.createStatement()) {
                    statement.execute(addition.sql().replace("{now}", "'" + LocalDateTime.now(ZoneOffset.UTC).truncatedTo(MILLIS) + "'"));
                }
            }
        }
    }

    private List<Addition> additions() {
        return text.lines().filter(line -> !line.isBlank()).map(Addition::parse).toList();
    }

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion(name.substring(1, name.indexOf("__")));
    }

    @Override
    public String getDescription() {
        return name.substring(name.indexOf("__") + 2, name.length() - SUFFIX.length()).replace('_', ' ');
    }

    @Override
    public Integer getChecksum() {
        var checksum = new CRC32();
        text.lines().forEach(line -> checksum.update(line.getBytes(UTF_8)));
        return (int) checksum.getValue();
    }

    /** MySQL commits each statement by itself anyway. */
    @Override
    public boolean canExecuteInTransaction() {
        return false;
    }
}
