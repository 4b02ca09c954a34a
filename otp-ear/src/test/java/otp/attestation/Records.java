package otp.attestation;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import otp.system.Database;

/** All rows that the log of an application consists of, as they were, to be put back after somebody was at them. */
record Records(Database database, byte[] application, Map<String, List<Object[]>> tables) {

    private static final List<String> TABLES = List.of("audit_event", "account", "audit_chain", "audit_root", "audit_anchor",
            "verification",
            "lockout");

    static Records of(Database database, byte[] application) {
        Map<String, List<Object[]>> tables = new LinkedHashMap<>();
        TABLES.forEach(table -> tables.put(table, database.rows("SELECT * FROM " + table + " WHERE application_id = ?", application)));
        return new Records(database, application, tables);
    }

    void putBack() {
        tables.forEach((table, rows) -> {
            database.execute("DELETE FROM " + table + " WHERE application_id = ?", application);
            rows.forEach(row -> database.execute("INSERT INTO " + table + " VALUES ("
                    + String.join(", ", Collections.nCopies(row.length, "?")) + ")", row));
        });
    }

    @Override
    public String toString() {
        return tables.keySet() + " of " + Arrays.hashCode(application);
    }
}
