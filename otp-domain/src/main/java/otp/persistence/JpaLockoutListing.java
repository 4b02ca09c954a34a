package otp.persistence;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

import otp.account.Account;
import otp.lockout.Lockout;
import otp.support.LockoutListing;
import otp.verification.Verification;

/** Lockouts as support looks for them. Ids are made in the order of time, so the newest are those with the highest. */
@ApplicationScoped
class JpaLockoutListing implements LockoutListing {

    private static final String ROWS = "select l, a, v from Lockout l join Account a on a.id = l.accountId"
            + " join Verification v on v.accountId = l.accountId and v.id = l.verificationId where ";

    @PersistenceContext(unitName = "otp")
    private EntityManager entities;

    @Override
    public Optional<Row> read(UUID id) {
        return rows("l.id = :id", Map.of("id", id), "", 1).stream().findFirst();
    }

    @Override
    public List<Row> find(Filter filter, int limit) {
        var conditions = new ArrayList<String>();
        var parameters = new LinkedHashMap<String, Object>();
        given(conditions, parameters, "l.applicationId = :application", "application", filter.application());
        given(conditions, parameters, "l.accountId in :accounts", "accounts", filter.accounts());
        given(conditions, parameters, "l.recipientIndex in :recipients", "recipients", filter.recipients());
        given(conditions, parameters, "l.id < :before", "before", filter.before());
        if (filter.active() != null) {
            given(conditions, parameters, filter.active() ? "l.endedAt is null and (l.until is null or l.until > :now)"
                    : "(l.endedAt is not null or l.until <= :now)", "now", filter.now());
        }
        return rows(conditions.isEmpty() ? "1 = 1" : String.join(" and ", conditions), parameters, " order by l.id desc", limit);
    }

    private static void given(List<String> conditions, Map<String, Object> parameters, String condition, String name, Object value) {
        if (value != null) {
            conditions.add(condition);
            parameters.put(name, value);
        }
    }

    private List<Row> rows(String condition, Map<String, Object> parameters, String order, int limit) {
        var query = entities.createQuery(ROWS + condition + order, Object[].class).setMaxResults(limit);
        parameters.forEach(query::setParameter);
        return query.getResultList().stream().map(row -> new Row((Lockout) row[0], (Account) row[1], (Verification) row[2])).toList();
    }
}
