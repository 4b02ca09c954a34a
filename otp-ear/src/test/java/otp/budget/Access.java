package otp.budget;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Set;

/** A line of {@code EXPLAIN}: how one table is read. */
record Access(String table, String type, String key, long rows, String extra) {

    private static final Set<String> BY_INDEX = Set.of("const", "eq_ref", "ref", "range");
    private static final long MANY = 20;

    static Access of(ResultSet plan) throws SQLException {
        return new Access(plan.getString("table"), plan.getString("type"), plan.getString("key"), plan.getLong("rows"),
                plan.getString("Extra"));
    }

    /**
     * Reads a handful of rows that an index leads to, or just one end of an index.
     *
     * @param limited whether the statement stops after so many: then an index in the order of the result is as good
     */
    boolean straight(boolean limited) {
        if (type == null) {
            return extra.contains("optimized away");
        }
        return BY_INDEX.contains(type) && key != null && (rows <= MANY || limited && !extra.contains("filesort"));
    }
}
