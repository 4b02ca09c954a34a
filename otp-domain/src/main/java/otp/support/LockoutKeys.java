package otp.support;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import otp.account.AccountIdentities;
import otp.application.Application;
import otp.application.Applications;
import otp.verification.Secrecy;

/** Turns what support types into the ids and keyed indexes by which rows are found; an account has one in each application. */
@ApplicationScoped
class LockoutKeys {

    private AccountIdentities identities;
    private Secrecy secrecy;
    private Applications applications;

    protected LockoutKeys() {
        // CDI proxy
    }

    @Inject
    LockoutKeys(AccountIdentities identities, Secrecy secrecy, Applications applications) {
        this.identities = identities;
        this.secrecy = secrecy;
        this.applications = applications;
    }

    LockoutListing.Filter filter(LockoutSearch search, Instant now, UUID before) {
        return new LockoutListing.Filter(
                search.within() == null ? null : search.within().id(),
                accounts(search),
                search.to() == null ? null : inEach(search, application -> secrecy.recipientIndex(application, search.to())),
                search.active(), now, before);
    }

    private Set<UUID> accounts(LockoutSearch search) {
        if (search.account() != null) {
            return inEach(search, application -> identities.named(application, search.account()).id());
        }
        return search.defaultAccount() == null ? null
                : inEach(search, application -> identities.byDefault(application, search.defaultAccount()).id());
    }

    private Set<UUID> inEach(LockoutSearch search, Function<UUID, UUID> key) {
        var searched = search.within() == null ? applications.all() : List.of(search.within());
        return searched.stream().map(Application::id).map(key).collect(Collectors.toUnmodifiableSet());
    }

    /** Names a search for its cursors: the same for the same question only. */
    String name(LockoutSearch search) {
        var within = search.within() == null ? "all" : search.within().id().toString();
        var to = search.to() == null ? "" : search.to().canonical();
        var number = search.defaultAccount() == null ? "" : search.defaultAccount().canonical();
        var account = search.account() == null ? "" : search.account().text();
        return String.join("\n", "lockouts", within, String.valueOf(search.active()), to, number, account); // no line end in any part
    }
}
