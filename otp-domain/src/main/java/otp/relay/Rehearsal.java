package otp.relay;

import static java.lang.System.Logger.Level.WARNING;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Has every text of an account made before anything is sent, so that one that cannot be made is parked alone and ends no batch. */
@ApplicationScoped
class Rehearsal {

    private static final System.Logger LOG = System.getLogger(Rehearsal.class.getName());

    private ContactNews news;
    private NoteHtml html;
    private TicketTexts tickets;

    protected Rehearsal() {
        // CDI proxy
    }

    @Inject
    Rehearsal(ContactNews news, NoteHtml html, TicketTexts tickets) {
        this.news = news;
        this.html = html;
        this.tickets = tickets;
    }

    void rehearse(Telling telling) {
        var dossier = telling.dossier();
        try {
            news.of(dossier);
            dossier.stories().forEach(story -> html.of(dossier, story));
            dossier.lockouts().forEach(lockout -> tickets.of(dossier, lockout));
        } catch (RuntimeException e) {
            LOG.log(WARNING, "What there is to tell of {0} cannot be put into words: {1}", dossier.account(), e.getClass().getName());
            telling.refused("unexpected", null);
        }
    }
}
