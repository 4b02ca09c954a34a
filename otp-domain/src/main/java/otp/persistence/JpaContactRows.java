package otp.persistence;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

import org.hibernate.query.NativeQuery;

import otp.relay.ContactRows;

/** Contacts in the database, many in one statement. */
@ApplicationScoped
class JpaContactRows implements ContactRows {

    @PersistenceContext(unitName = "otp")
    private EntityManager entities;

    @Override
    @SuppressWarnings("unchecked")
    public Map<String, Instant> toldAt(Collection<String> ids) {
        List<Object[]> rows = entities.createNativeQuery("SELECT id, told_at FROM crm_contact WHERE id IN (:ids) AND told_at IS NOT NULL")
                .unwrap(NativeQuery.class).addScalar("id", String.class).addScalar("told_at", Instant.class)
                .setParameter("ids", Padded.of(ids)).getResultList();
        var told = new HashMap<String, Instant>();
        rows.forEach(row -> told.put((String) row[0], (Instant) row[1]));
        return told;
    }

    @Override
    public void found(Collection<String> ids) {
        var rows = List.copyOf(Padded.of(ids));
        var insert = entities.createNativeQuery("INSERT INTO crm_contact (id, made_by_us) VALUES "
                + JpaNoteRows.places(rows.size(), "(:id%1$d, FALSE)") + " ON DUPLICATE KEY UPDATE made_by_us = made_by_us");
        for (int place = 0; place < rows.size(); place++) {
            insert.setParameter("id" + place, rows.get(place));
        }
        insert.executeUpdate();
    }

    @Override
    public void told(List<ToldContact> contacts) {
        var rows = Padded.of(contacts);
        var insert = entities.createNativeQuery("INSERT INTO crm_contact (id, made_by_us, told_at) VALUES "
                + JpaNoteRows.places(rows.size(), "(:id%1$d, :made%1$d, :at%1$d)")
                + " ON DUPLICATE KEY UPDATE told_at = GREATEST(COALESCE(told_at, VALUES(told_at)), VALUES(told_at))");
        for (int place = 0; place < rows.size(); place++) {
            var row = rows.get(place);
            insert.setParameter("id" + place, row.id()).setParameter("made" + place, row.made()).setParameter("at" + place, row.newest());
        }
        insert.executeUpdate();
    }
}
