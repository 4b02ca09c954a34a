package otp.relay;

import java.time.Instant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import otp.account.Account;

/** Has the CRM forget what it knows of an account whose person is erased, under the account's lock; the relay sees to it afterwards. */
@ApplicationScoped
public class ForgetContact {

    private CrmErasures erasures;

    protected ForgetContact() {
        // CDI proxy
    }

    @Inject
    public ForgetContact(CrmErasures erasures) {
        this.erasures = erasures;
    }

    /** Nothing, when nothing was told of the account or all of it has to go already. */
    public void ask(Account account, Instant now) {
        var asked = erasures.asked(account.id());
        erasures.contactsOf(account.id()).stream().filter(contact -> !asked.contains(contact)).sorted()
                .forEach(contact -> ask(account, contact, now));
        erasures.unlink(account.id());
    }

    /** Of a contact that was told of the account while the person was being erased. */
    public void ask(Account account, String contact, Instant now) {
        erasures.add(CrmErasure.ask(account, contact, now));
    }
}
