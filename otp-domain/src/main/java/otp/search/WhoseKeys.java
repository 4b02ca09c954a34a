package otp.search;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import otp.account.AccountIdentities;
import otp.application.Application;
import otp.application.Applications;
import otp.verification.Secrecy;

/** Turns what people type into the ids and keyed indexes by which rows are found; an account and a number have one in each application. */
@ApplicationScoped
public class WhoseKeys {

    private AccountIdentities identities;
    private Secrecy secrecy;
    private Applications applications;

    protected WhoseKeys() {
        // CDI proxy
    }

    @Inject
    public WhoseKeys(AccountIdentities identities, Secrecy secrecy, Applications applications) {
        this.identities = identities;
        this.secrecy = secrecy;
        this.applications = applications;
    }

    /** The applications that are searched. */
    public List<UUID> applications(Whose whose) {
        var searched = whose.within() == null ? applications.all() : List.of(whose.within());
        return searched.stream().map(Application::id).toList();
    }

    /** The account's id in an application; null: any account. */
    public UUID account(Whose whose, UUID application) {
        if (whose.account() != null) {
            return identities.named(application, whose.account()).id();
        }
        return whose.defaultAccount() == null ? null : identities.byDefault(application, whose.defaultAccount()).id();
    }

    /** The recipient's keyed index in an application; null: any recipient. */
    public UUID recipient(Whose whose, UUID application) {
        return whose.to() == null ? null : secrecy.recipientIndex(application, whose.to());
    }

    /** The account's ids; null: any account. */
    public Set<UUID> accounts(Whose whose) {
        return whose.namesAnAccount() ? inEach(whose, application -> account(whose, application)) : null;
    }

    /** The recipient's keyed indexes; null: any recipient. */
    public Set<UUID> recipients(Whose whose) {
        return whose.to() == null ? null : inEach(whose, application -> recipient(whose, application));
    }

    private Set<UUID> inEach(Whose whose, Function<UUID, UUID> key) {
        return applications(whose).stream().map(key).collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Names a search for its cursors: the same for the same question only.
     *
     * @param what is searched
     * @param more filters beside whose it is, in their order; none has a line end in its text
     */
    public String name(String what, Whose whose, Object... more) {
        var within = whose.within() == null ? "all" : whose.within().id().toString();
        var to = whose.to() == null ? "" : whose.to().canonical();
        var number = whose.defaultAccount() == null ? "" : whose.defaultAccount().canonical();
        var account = whose.account() == null ? "" : whose.account().text();
        return Stream.concat(Stream.of(what, within, to, number, account), Stream.of(more)).map(String::valueOf)
                .collect(Collectors.joining("\n"));
    }
}
