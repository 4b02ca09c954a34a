package otp.web.search;

import otp.account.AccountChoice;
import otp.account.AccountName;
import otp.application.Application;
import otp.recipient.Recipient;
import otp.search.Whose;
import otp.web.json.JsonMembers;

/**
 * Whose records a search is for, by the members {@code account} and {@code to}; what is not given is null.
 *
 * @param account by the caller's name
 * @param defaultAccount the account that is this recipient itself: what a name means that looks like a number
 * @param to in any spelling
 */
public record Sought(AccountName account, Recipient defaultAccount, Recipient to) {

    public static Sought read(JsonMembers body) {
        var to = recipient(body, "to", "must be a valid phone number with its country code");
        var name = body.nullableText("account");
        if (name == null) {
            return new Sought(null, null, to);
        }
        var account = AccountName.parse(name);
        if (account.isEmpty()) {
            body.fault("account", "must be 1–128 characters without control characters or space at the ends");
            return new Sought(null, null, to);
        }
        return AccountChoice.looksLikeANumber(name)
                ? new Sought(null, recipient(body, "account", "looks like a phone number, so it must be a valid one"), to)
                : new Sought(account.get(), null, to);
    }

    private static Recipient recipient(JsonMembers body, String member, String expected) {
        return body.nullable(member, Recipient::parse, expected);
    }

    /** @param application null: all of them */
    public Whose within(Application application) {
        return new Whose(application, account, defaultAccount, to);
    }
}
