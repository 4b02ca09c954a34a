package otp.persistence;

import java.util.List;

import jakarta.persistence.EntityManager;

import org.hibernate.jpa.HibernateHints;

import otp.audit.AuditEvent;
import otp.crypto.Bytes;
import otp.relay.RelayRows.Part;

/** Parts of many chains in one statement: a range of the primary key for each. */
final class EventParts {

    private final EntityManager entities;
    private final List<Part> parts;

    /** @param parts at least one */
    EventParts(EntityManager entities, List<Part> parts) {
        this.entities = entities;
        this.parts = Padded.of(parts);
    }

    /** H2 finds its way by the chains alone, MySQL by the ranges. */
    @SuppressWarnings("unchecked")
    List<AuditEvent> read(String condition) {
        var ranges = JpaNoteRows.places(parts.size(), "account_id = :chain%1$d AND seq > :from%1$d AND seq <= :through%1$d")
                .replace(", ", " OR ");
        var query = entities.createNativeQuery("SELECT * FROM audit_event WHERE account_id IN (:chains) AND (" + ranges + ")" + condition,
                AuditEvent.class).setHint(HibernateHints.HINT_READ_ONLY, true);
        query.setParameter("chains", parts.stream().map(part -> Bytes.of(part.chain())).toList());
        for (int place = 0; place < parts.size(); place++) {
            var part = parts.get(place);
            query.setParameter("chain" + place, Bytes.of(part.chain())).setParameter("from" + place, part.from())
                    .setParameter("through" + place, part.through());
        }
        return query.getResultList();
    }
}
