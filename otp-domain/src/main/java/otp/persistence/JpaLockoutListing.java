package otp.persistence;

import java.util.List;
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
            + " join Verification v on v.accountId = l.accountId and v.id = l.verificationId";

    @PersistenceContext(unitName = "otp")
    private EntityManager entities;

    @Override
    public Optional<Row> read(UUID id) {
        var conditions = new Conditions();
        conditions.given("l.id = :id", "id", id);
        return rows(conditions, 1).stream().findFirst();
    }

    @Override
    public List<Row> find(Filter filter, int limit) {
        var conditions = new Conditions();
        conditions.given("l.applicationId = :application", "application", filter.application());
        conditions.given("l.accountId in :accounts", "accounts", filter.accounts());
        conditions.given("l.recipientIndex in :recipients", "recipients", filter.recipients());
        conditions.given("l.id < :before", "before", filter.before());
        if (filter.active() != null) {
            conditions.given(filter.active() ? "l.endedAt is null and (l.until is null or l.until > :now)"
                    : "(l.endedAt is not null or l.until <= :now)", "now", filter.now());
        }
        return rows(conditions, limit);
    }

    private List<Row> rows(Conditions conditions, int limit) {
        return conditions.query(entities, ROWS, "order by l.id desc", Object[].class).setMaxResults(limit).getResultList().stream()
                .map(row -> new Row((Lockout) row[0], (Account) row[1], (Verification) row[2])).toList();
    }
}
