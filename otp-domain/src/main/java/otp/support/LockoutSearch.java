package otp.support;

import otp.account.AccountName;
import otp.application.Application;
import otp.recipient.Recipient;

/**
 * What support looks for among lockouts. Every part may be null, which leaves it open; parts that are given hold together.
 *
 * @param within the application; null: all of them, as an administrator may
 * @param account by the caller's name
 * @param defaultAccount the account that is this recipient itself
 * @param to whose messages went to this recipient, whatever the account
 * @param active whether it is in force
 */
public record LockoutSearch(Application within, AccountName account, Recipient defaultAccount, Recipient to, Boolean active) {}
