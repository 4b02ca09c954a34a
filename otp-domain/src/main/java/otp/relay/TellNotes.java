package otp.relay;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import otp.crm.Batches;
import otp.crm.Crm;
import otp.crm.CrmUnavailableException;
import otp.crm.Refusal;
import otp.crm.Written;
import otp.transaction.Transactions;

/** Has one note tell each story, and no second one: before a note is asked for, that is written down. */
@ApplicationScoped
class TellNotes {

    /** After which another look at a contact that went away this moment is worth while. */
    static final Duration SETTLING = Duration.ofMinutes(1);

    private Crm crm;
    private FindNotes findNotes;
    private NoteHtml html;
    private NoteRows rows;
    private RelayLease lease;
    private Transactions transactions;
    private Clock clock;

    protected TellNotes() {
        // CDI proxy
    }

    @Inject
    TellNotes(Crm crm, FindNotes findNotes, NoteHtml html, NoteRows rows, RelayLease lease, Transactions transactions, Clock clock) {
        this.crm = crm;
        this.findNotes = findNotes;
        this.html = html;
        this.rows = rows;
        this.lease = lease;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** @param today by the ids by which contacts were known, the ids of today; who was deleted is not among them */
    void tell(List<Telling> tellings, Map<String, String> today) {
        var notes = findNotes.find(tellings, today);
        var missing = new ArrayList<>(notes.stream().filter(one -> one.note() == null).toList());
        for (var batch : Batches.of(notes.stream().filter(one -> one.note() != null).toList()).toList()) {
            missing.addAll(update(batch));
        }
        for (var batch : Batches.of(missing.stream().filter(one -> one.telling().goesOn()).toList()).toList()) {
            create(batch);
        }
    }

    /** Those whose notes are not there any more. */
    private List<NoteToTell> update(List<NoteToTell> batch) {
        var answers = lease.during(() -> crm.updateNotes(batch.stream().map(one -> one.text(html(one))).toList()));
        var found = new ArrayList<NoteToTell>();
        var gone = new ArrayList<NoteToTell>();
        for (int place = 0; place < batch.size(); place++) {
            var answer = answers.get(place);
            var note = batch.get(place);
            if (answer.done() && note.moved()) {
                found.add(note);
            } else if (answer.refusal() == Refusal.GONE) {
                gone.add(NoteToTell.anew(note.telling(), note.story()));
            } else if (!answer.done()) {
                note.telling().refused(answer);
            }
        }
        save(found);
        return gone;
    }

    private void create(List<NoteToTell> batch) {
        save(batch);
        var made = new ArrayList<NoteToTell>();
        var refused = new ArrayList<NoteToTell>();
        var answers = asked(batch);
        for (int place = 0; place < batch.size(); place++) {
            var answer = answers.get(place);
            if (answer.done()) {
                made.add(batch.get(place).made(answer.id()));
            } else {
                if (answer.refusal() != Refusal.REFUSED) { // else nothing was said of it, so it may be there
                    refused.add(batch.get(place));
                }
                refuse(batch.get(place).telling(), answer);
            }
        }
        save(made);
        forget(refused);
    }

    private List<Written> asked(List<NoteToTell> batch) {
        try {
            return lease.during(() -> crm.createNotes(batch.stream().map(one -> one.content(html(one))).toList()));
        } catch (CrmUnavailableException e) {
            if (e.perhapsTaken()) {
                save(batch); // the request that was lost may have left long after the first
            } else {
                forget(batch);
            }
            throw e;
        }
    }

    /** The contact was there a moment ago; it is found anew, or made. */
    private void refuse(Telling telling, Written answer) {
        if (answer.refusal() == Refusal.GONE) {
            telling.waits(clock.instant().plus(SETTLING));
        } else {
            telling.refused(answer);
        }
    }

    private String html(NoteToTell note) {
        return html.of(note.telling().dossier(), note.story());
    }

    private void save(List<NoteToTell> notes) {
        if (!notes.isEmpty()) {
            var now = clock.instant();
            transactions.required(() -> {
                rows.save(notes.stream().map(note -> note.row(now)).toList());
                return null;
            });
        }
    }

    private void forget(List<NoteToTell> notes) {
        if (!notes.isEmpty()) {
            transactions.required(() -> {
                rows.remove(notes.stream().map(NoteToTell::key).toList());
                return null;
            });
        }
    }
}
