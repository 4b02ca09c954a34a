package otp.relay;

import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;

import otp.crm.CrmReferences;
import otp.crypto.KeyedIndex;
import otp.memory.Memory;
import otp.memory.MemoryCrm;
import otp.memory.MemoryRelayRows;
import otp.memory.MemoryTold;
import otp.verification.Secrecy;

/** A node's relay, put together by hand as CDI does it in the server. */
public record RelayUseCases(Relay relay, RelayLease lease, CrmReferences references) {

    /** The name of an account that nothing can be said of. */
    static final String UNSPEAKABLE = "unspeakable";

    public static RelayUseCases of(Memory memory, MemoryCrm crm, MemoryTold rows, Secrecy secrecy, RelayErrand... errands) {
        Clock clock = memory.clock;
        var reads = new MemoryRelayRows(memory, rows, secrecy);
        var references = new CrmReferences(new KeyedIndex(memory.dataKeys));
        var lease = new RelayLease(rows, memory.transactions, clock);
        var makeDossier = new MakeDossier(memory.applications, secrecy, new Opening(memory.personalKeys));
        var links = new LinkAccounts(memory.gate, rows, new ForgetContact(memory.crm), clock);
        var settle = new Settle(memory.gate, rows, new SettleTickets(memory.lockouts, memory.verifications, secrecy, memory.audit), links,
                clock);
        var tellAccounts = new TellAccounts(new ReadDossiers(reads, makeDossier, memory.transactions, clock),
                new FindContacts(crm, references, lease), new TellContacts(crm, new ContactNews(), rows, links, lease, memory.transactions),
                new TellNotes(crm, new FindNotes(crm, lease), new Words(), rows, lease, memory.transactions, clock),
                new HandOff(crm, new TicketTexts(), lease, clock), new Rehearsal(new ContactNews(), new Words(), new TicketTexts()), settle,
                clock);
        return new RelayUseCases(new Relay(reads, lease, tellAccounts, crm, List.of(errands), memory.transactions, clock), lease,
                references);
    }

    /** The words of the events, whatever is made of them for people. */
    private static final class Words extends NoteHtml {

        @Override
        public String of(Dossier dossier, Story story) {
            if (UNSPEAKABLE.equals(dossier.name())) {
                throw new IllegalArgumentException("there are no words for it");
            }
            return story.events().stream().map(Told::type).collect(Collectors.joining(" ")) + " " + story.marker();
        }
    }
}
