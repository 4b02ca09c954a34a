package otp.audit;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import otp.account.Account;
import otp.chain.Links;
import otp.crypto.PersonalKey;
import otp.crypto.PersonalKeys;
import otp.settings.HubSpotSettings;
import otp.time.UuidV7;

/**
 * Writes facts into the log of an account, under its lock, or of an application, in the transaction of the fact. What cannot be written
 * because a key is missing or was tampered with is no fact: the transaction fails with it.
 */
@ApplicationScoped
public class AuditLog {

    private AuditEvents events;
    private ApplicationChains chains;
    private Links links;
    private PersonalKeys keys;
    private HubSpotSettings crm;

    protected AuditLog() {
        // CDI proxy
    }

    @Inject
    public AuditLog(AuditEvents events, ApplicationChains chains, Links links, PersonalKeys keys, HubSpotSettings crm) {
        this.events = events;
        this.chains = chains;
        this.links = links;
        this.keys = keys;
        this.crm = crm;
    }

    public void write(Account account, Fact fact) {
        var told = account.erased() ? anonymous(fact) : fact;
        var event = AuditEvent.of(UuidV7.at(fact.at()), account.id(), account.chain().next(), account.applicationId(), told,
                tellsOfPerson(told) ? key(account, fact) : null);
        event.append(account.chain(), links);
        account.crm().grown(account.chain().last(), crm.on(), fact.at());
        events.add(event);
    }

    /** Of the application itself; waits for whoever else writes into its log, so it comes last in a transaction. */
    public void write(UUID application, Fact fact) {
        if (tellsOfPerson(fact) || fact.about().recipientIndex() != null) {
            throw new IllegalArgumentException("an application's log tells of no person");
        }
        var chain = chains.lock(application).chain();
        var event = AuditEvent.of(UuidV7.at(fact.at()), application, chain.next(), application, fact, null);
        event.append(chain, links);
        events.add(event);
    }

    private static boolean tellsOfPerson(Fact fact) {
        return new PersonalMembers(fact.about().to(), fact.details().personal()).any();
    }

    private static Fact anonymous(Fact fact) {
        return new Fact(fact.type(), fact.about().anonymous(), fact.actor(), fact.requestId(), fact.at(), fact.details().anonymous());
    }

    private PersonalKey key(Account account, Fact fact) {
        if (account.personalKey() == null) {
            account.personalKey(keys.create(account.applicationId(), account.id(), fact.at()));
        }
        return keys.open(account.personalKey(), account.applicationId(), account.id());
    }
}
