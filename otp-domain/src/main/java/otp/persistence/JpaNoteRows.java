package otp.persistence;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

import otp.crypto.Bytes;
import otp.relay.CrmNote;
import otp.relay.NoteRows;

/** Notes in the database, many in one statement. */
@ApplicationScoped
class JpaNoteRows implements NoteRows {

    @PersistenceContext(unitName = "otp")
    private EntityManager entities;

    @Override
    public void save(List<CrmNote> notes) {
        var rows = Padded.of(notes);
        var insert = entities.createNativeQuery("INSERT INTO crm_note (account_id, story_id, contact_id, note_id, attempted_at) VALUES "
                + places(rows.size(), "(:account%1$d, :story%1$d, :contact%1$d, :note%1$d, :at%1$d)")
                + " ON DUPLICATE KEY UPDATE contact_id = VALUES(contact_id), note_id = VALUES(note_id),"
                + " attempted_at = VALUES(attempted_at)");
        for (int place = 0; place < rows.size(); place++) {
            var row = rows.get(place);
            insert.setParameter("account" + place, Bytes.of(row.key().account()))
                    .setParameter("story" + place, Bytes.of(row.key().story()))
                    .setParameter("contact" + place, row.contact())
                    .setParameter("note" + place, row.note())
                    .setParameter("at" + place, row.attemptedAt());
        }
        insert.executeUpdate();
    }

    @Override
    public void remove(List<CrmNote.Key> keys) {
        var rows = Padded.of(keys);
        var delete = entities.createNativeQuery("DELETE FROM crm_note WHERE (account_id, story_id) IN ("
                + places(rows.size(), "(:account%1$d, :story%1$d)") + ")");
        for (int place = 0; place < rows.size(); place++) {
            delete.setParameter("account" + place, Bytes.of(rows.get(place).account()))
                    .setParameter("story" + place, Bytes.of(rows.get(place).story()));
        }
        delete.executeUpdate();
    }

    static String places(int count, String place) {
        return IntStream.range(0, count).mapToObj(place::formatted).collect(Collectors.joining(", "));
    }
}
