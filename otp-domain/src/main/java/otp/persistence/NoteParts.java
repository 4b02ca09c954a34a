package otp.persistence;

import java.time.Instant;
import java.util.List;

import jakarta.persistence.EntityManager;

import org.hibernate.query.NativeQuery;

import otp.crypto.Bytes;
import otp.relay.CrmNote;

/** Rows of notes by their keys, many in one statement. */
final class NoteParts {

    private final EntityManager entities;
    private final List<CrmNote.Key> keys;

    /** @param keys at least one */
    NoteParts(EntityManager entities, List<CrmNote.Key> keys) {
        this.entities = entities;
        this.keys = Padded.of(keys);
    }

    @SuppressWarnings("unchecked")
    List<CrmNote> read() {
        NativeQuery<Object[]> query = entities.createNativeQuery("SELECT account_id, story_id, contact_id, note_id, attempted_at"
                + " FROM crm_note WHERE (account_id, story_id) IN (" + JpaNoteRows.places(keys.size(), "(:account%1$d, :story%1$d)") + ")")
                .unwrap(NativeQuery.class);
        query.addScalar("account_id", byte[].class).addScalar("story_id", byte[].class).addScalar("contact_id", String.class)
                .addScalar("note_id", String.class).addScalar("attempted_at", Instant.class);
        for (int place = 0; place < keys.size(); place++) {
            query.setParameter("account" + place, Bytes.of(keys.get(place).account()))
                    .setParameter("story" + place, Bytes.of(keys.get(place).story()));
        }
        return query.getResultList().stream().map(row -> new CrmNote(new CrmNote.Key(Bytes.id((byte[]) row[0]), Bytes.id((byte[]) row[1])),
                (String) row[2], (String) row[3], (Instant) row[4])).toList();
    }
}
