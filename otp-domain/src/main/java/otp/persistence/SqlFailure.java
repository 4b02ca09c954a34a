package otp.persistence;

import java.sql.SQLException;
import java.util.Set;
import java.util.stream.Stream;

import otp.transaction.DatabaseUnavailableException;
import otp.transaction.RowsLockedException;

/** Sorts what goes wrong between us and the database into: rolled back and worth repeating, unavailable, a fault of ours. */
final class SqlFailure {

    private static final String SERIALIZATION = "40001";
    /** Classes of SQL states that tell of our own statement or data, whatever the database's health: data, integrity, syntax. */
    private static final Set<String> OURS = Set.of("22", "23", "42");
    /** MySQL: deadlock, lock wait timeout. H2: lock timeout, deadlock, concurrent update. */
    private static final Set<Integer> LOCKING = Set.of(1213, 1205, 50200, 40001, 90131);

    private SqlFailure() {}

    /** The database gave the transaction up for the sake of another. */
    static boolean rolledBack(Throwable e) {
        return sql(e).anyMatch(sql -> SERIALIZATION.equals(sql.getSQLState()) || LOCKING.contains(sql.getErrorCode()));
    }

    static RuntimeException translated(RuntimeException e) {
        if (rolledBack(e)) {
            return new RowsLockedException(e);
        }
        return unavailable(e) ? new DatabaseUnavailableException(e) : e;
    }

    private static boolean unavailable(Throwable e) {
        return sql(e).anyMatch(sql -> sql.getSQLState() == null || OURS.stream().noneMatch(sql.getSQLState()::startsWith));
    }

    private static Stream<SQLException> sql(Throwable e) {
        return Stream.iterate(e, cause -> cause != null, Throwable::getCause).limit(20)
                .filter(SQLException.class::isInstance).map(SQLException.class::cast);
    }
}
