package otp.persistence;

import static java.util.stream.Collectors.partitioningBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;

import org.hibernate.jpa.HibernateHints;

import otp.account.Account;
import otp.audit.AuditEvent;
import otp.crypto.Bytes;
import otp.lockout.Lockout;
import otp.relay.CrmAccount;
import otp.relay.CrmNote;
import otp.relay.RelayRows;
import otp.verification.Verification;

/** What the relay reads in the database: each statement by the accounts' own part of a table, or an index, for many accounts at once. */
@ApplicationScoped
class JpaRelayRows implements RelayRows {

    /** Keys in one statement, at most. */
    private static final int KEYS = 512;

    @PersistenceContext(unitName = "otp")
    private EntityManager entities;

    @Override
    public Optional<Instant> next() {
        return Optional.ofNullable(entities.createQuery("select min(a.crm.due) from Account a", Instant.class).getSingleResult());
    }

    @Override
    public List<UUID> due(Instant now, int limit) {
        return entities.createQuery("select a.id from Account a where a.crm.due <= :now order by a.crm.due", UUID.class)
                .setParameter("now", now).setMaxResults(limit).getResultList();
    }

    @Override
    public List<Known> accounts(List<UUID> ids) {
        var found = new HashMap<UUID, Known>();
        among("select a, c from Account a left join CrmAccount c on c.accountId = a.id where a.id in :ids", Object[].class, ids)
                .getResultList().forEach(row -> found.put(((Account) row[0]).id(), new Known((Account) row[0], (CrmAccount) row[1])));
        return ids.stream().map(found::get).filter(Objects::nonNull).toList();
    }

    @Override
    public List<AuditEvent> events(List<Part> parts) {
        return parts.isEmpty() ? List.of() : new EventParts(entities, parts).read("");
    }

    @Override
    public List<AuditEvent> ownEvents(List<Part> parts) {
        return parts.isEmpty() ? List.of() : new EventParts(entities, parts).read(" AND verification_id IS NULL");
    }

    @Override
    public List<AuditEvent> eventsAbout(Collection<UUID> verifications, int most) {
        return inParts(verifications, part -> {
            var counts = among(
                    "select e.verificationId, count(e) from AuditEvent e where e.verificationId in :ids group by e.verificationId",
                    Object[].class, part).getResultList().stream().collect(partitioningBy(row -> (Long) row[1] <= most));
            var told = counts.get(true).stream().map(row -> (UUID) row[0]).toList();
            var events = new ArrayList<>(told.isEmpty() ? List.<AuditEvent>of()
                    : among("select e from AuditEvent e where e.verificationId in :ids", AuditEvent.class, told).getResultList());
            counts.get(false).forEach(row -> events.addAll(newest((UUID) row[0], most)));
            return events;
        });
    }

    private List<AuditEvent> newest(UUID verification, int most) {
        return among("select e from AuditEvent e where e.verificationId in :ids order by e.at desc, e.chain desc, e.sequence desc",
                AuditEvent.class, List.of(verification)).setMaxResults(most).getResultList();
    }

    @Override
    public List<CrmNote> notes(Collection<CrmNote.Key> keys) {
        return inParts(keys, part -> new NoteParts(entities, part).read());
    }

    @Override
    public List<UUID> newestVerifications(Collection<UUID> accounts) {
        var ids = new ArrayList<UUID>();
        for (var condition : List.of("", " AND (contact_hubspot_id IS NOT NULL OR contact_email IS NOT NULL)")) {
            ids.addAll(newestVerifications(accounts, condition));
        }
        return ids;
    }

    private List<UUID> newestVerifications(Collection<UUID> accounts, String condition) {
        List<?> rows = entities.createNativeQuery("SELECT MAX(id) FROM verification WHERE account_id IN (:accounts)" + condition
                + " GROUP BY account_id").setParameter("accounts", Padded.of(accounts.stream().map(Bytes::of).toList())).getResultList();
        return rows.stream().map(id -> Bytes.id((byte[]) id)).toList();
    }

    @Override
    public List<Verification> verifications(Collection<UUID> ids) {
        return inParts(ids, part -> among("select v from Verification v where v.id in :ids", Verification.class, part).getResultList());
    }

    @Override
    public List<Lockout> lockouts(Collection<UUID> accounts) {
        return among("select l from Lockout l where l.accountId in :ids and (l.ticket is null or l.ticketClosedAt is null"
                + " or l.endedAt is null)", Lockout.class, accounts).getResultList();
    }

    @Override
    public Map<UUID, Long> lockoutCounts(Collection<UUID> accounts) {
        var counts = new HashMap<UUID, Long>();
        among("select l.accountId, count(l) from Lockout l where l.accountId in :ids group by l.accountId", Object[].class, accounts)
                .getResultList().forEach(row -> counts.put((UUID) row[0], (Long) row[1]));
        return counts;
    }

    /** @param ids at least one */
    private <T> TypedQuery<T> among(String query, Class<T> type, Collection<UUID> ids) {
        return entities.createQuery(query, type).setParameter("ids", Padded.of(ids)).setHint(HibernateHints.HINT_READ_ONLY, true);
    }

    private static <K, R> List<R> inParts(Collection<K> keys, Function<List<K>, List<R>> read) {
        var all = List.copyOf(keys);
        var found = new ArrayList<R>();
        for (int from = 0; from < all.size(); from += KEYS) {
            found.addAll(read.apply(all.subList(from, Math.min(all.size(), from + KEYS))));
        }
        return found;
    }
}
