package otp.search;

import otp.account.AccountName;
import otp.application.Application;
import otp.recipient.Recipient;

/**
 * Whose records a search is for. Every part may be null, which leaves it open; parts that are given hold together.
 *
 * @param within the application; null: all of them, as an administrator may
 * @param account by the caller's name
 * @param defaultAccount the account that is this recipient itself
 * @param to whose messages went to this recipient, whatever the account
 */
public record Whose(Application within, AccountName account, Recipient defaultAccount, Recipient to) {

    public boolean namesAnAccount() {
        return account != null || defaultAccount != null;
    }

    /** Whether whole applications are searched. */
    public boolean isEverybody() {
        return !namesAnAccount() && to == null;
    }
}
