package otp.attestation;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import otp.account.AccountIdentities;
import otp.account.AccountName;
import otp.application.Application;
import otp.recipient.Recipient;
import otp.transaction.Transactions;
import otp.verification.Secrecy;

/** Finds the chains of a person in an application, also of one whose account is gone while other rows still tell of it. */
@ApplicationScoped
public class FindChains {

    private AccountIdentities identities;
    private Secrecy secrecy;
    private KeptLog log;
    private Transactions transactions;

    protected FindChains() {
        // CDI proxy
    }

    @Inject
    public FindChains(AccountIdentities identities, Secrecy secrecy, KeptLog log, Transactions transactions) {
        this.identities = identities;
        this.secrecy = secrecy;
        this.log = log;
        this.transactions = transactions;
    }

    /** Empty: nobody is known by this name. */
    public Set<UUID> named(Application application, AccountName name) {
        return known(application, identities.named(application.id(), name).id());
    }

    /** The account that is this recipient itself. */
    public Set<UUID> byDefault(Application application, Recipient recipient) {
        return known(application, identities.byDefault(application.id(), recipient).id());
    }

    /** The account that is this recipient itself, and those whose events tell of the recipient. */
    public Set<UUID> of(Application application, Recipient recipient) {
        var found = new HashSet<>(byDefault(application, recipient));
        found.addAll(transactions.outside(() -> log.about(application.id(), secrecy.recipientIndex(application.id(), recipient))));
        return found;
    }

    private Set<UUID> known(Application application, UUID account) {
        return transactions.outside(() -> log.traces(application.id(), account)) ? Set.of(account) : Set.of();
    }
}
