package otp.erasure;

import otp.account.AccountName;
import otp.recipient.Recipient;

/** Who is to be forgotten. */
public sealed interface Whom {

    /** One account, by the caller's name; another account of the same number stays whole. */
    record Account(AccountName name) implements Whom {

        @Override
        public String toString() {
            return "Account[hidden]";
        }
    }

    /** The account alone that is this recipient itself. */
    record DefaultAccount(Recipient recipient) implements Whom {}

    /** Every account of the application whose messages went to this recipient: they are one person. */
    record Person(Recipient to) implements Whom {}
}
