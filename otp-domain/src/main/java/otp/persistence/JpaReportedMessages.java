package otp.persistence;

import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

import otp.report.ReportedMessages;

/** The accounts of reported messages, many in one query. */
@ApplicationScoped
class JpaReportedMessages implements ReportedMessages {

    @PersistenceContext(unitName = "otp")
    private EntityManager entities;

    @Override
    public Map<UUID, Owned> byId(Collection<UUID> messages) {
        return owned(entities.createQuery("select m.id, m.accountId, m.id from Message m where m.id in :keys", Object[].class)
                .setParameter("keys", Padded.of(messages)).getResultList());
    }

    @Override
    public Map<UUID, Owned> byDigest(Collection<UUID> digests) {
        return owned(entities
                .createQuery("select m.providerDigest, m.accountId, m.id from Message m where m.providerDigest in :keys", Object[].class)
                .setParameter("keys", Padded.of(digests)).getResultList());
    }

    private static Map<UUID, Owned> owned(List<Object[]> rows) {
        return rows.stream().collect(toMap(row -> (UUID) row[0], row -> new Owned((UUID) row[1], (UUID) row[2]), (one, other) -> one));
    }
}
