package otp.relay;

import java.util.List;
import java.util.UUID;

import otp.account.Account;
import otp.account.AccountName;
import otp.account.Call;
import otp.audit.AuditEvent;
import otp.crm.NewNote;
import otp.erasure.ErasureUseCases;
import otp.erasure.Reason;
import otp.erasure.Whom;
import otp.memory.MemoryCrm;
import otp.memory.MemoryTold;
import otp.timeline.Start;
import otp.timeline.Timeline;

/** A timeline with a portal, and a node that relays when it is told to. */
abstract class RelayTimeline extends Timeline {

    protected final MemoryCrm crm = new MemoryCrm();
    protected final MemoryTold rows = new MemoryTold(otp.memory.crm);
    protected RelayUseCases node = node();

    /** A node that was started this moment. */
    protected RelayUseCases node(RelayErrand... errands) {
        return RelayUseCases.of(otp.memory, crm, rows, otp.use.secrecy(), errands);
    }

    protected void relays(String time) {
        otp.clockShows(time);
        node.relay().run();
    }

    /** Ada is to be forgotten. */
    protected void erases() {
        ErasureUseCases.of(otp.memory, otp.use, otp.outbox).erase().erase(new Call(otp.application(), "admin", "request"),
                new Whom.Account(new AccountName("ada")), new Reason("asked for"));
    }

    protected Account account(Start who) {
        var application = otp.application().id();
        var identity = who.account() == null ? otp.use.identities().byDefault(application, who.recipient())
                : otp.use.identities().named(application, new AccountName(who.account()));
        return otp.memory.accounts.lock(identity.id()).orElseThrow();
    }

    protected CrmAccount link(Start who) {
        return rows.find(account(who).id()).orElseThrow();
    }

    protected MemoryCrm.Contact contact(Start who) {
        return crm.contacts.get(link(who).contact());
    }

    protected String reference(Start who) {
        return node.references().of(who.recipient());
    }

    protected List<NewNote> notes(String contact) {
        return crm.notes.values().stream().filter(note -> note.contact().equals(contact)).toList();
    }

    protected boolean allTold(Start who) {
        var account = account(who);
        return account.crm().due() == null && account.crm().through() == account.chain().last();
    }

    protected List<String> words(Start who) {
        return otp.events(who).stream().map(AuditEvent::type).toList();
    }

    protected static String marker(UUID story) {
        return "otp:" + story;
    }
}
