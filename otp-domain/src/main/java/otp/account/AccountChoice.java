package otp.account;

import java.util.Optional;
import java.util.regex.Pattern;

import otp.recipient.Recipient;

/**
 * Which account a start means.
 *
 * @param name null: the default account, which is the recipient itself
 */
public record AccountChoice(AccountName name) {

    public static final AccountChoice DEFAULT = new AccountChoice(null);
    private static final Pattern LOOKS_LIKE_A_NUMBER = Pattern.compile("[+\uFF0B].*|00\\d{7,15}", Pattern.DOTALL);

    /**
     * Reads what the caller gave for the account. A name that looks like a phone number must be the recipient's, and then means the default
     * account; otherwise one person could take another's. Empty: not acceptable.
     */
    public static Optional<AccountChoice> of(String given, Recipient to) {
        if (given == null) {
            return Optional.of(DEFAULT);
        }
        return AccountName.parse(given).flatMap(name -> looksLikeANumber(given) ? sameAs(to, given) : Optional.of(new AccountChoice(name)));
    }

    /** Whether a name would mean the account of a number. */
    public static boolean looksLikeANumber(String given) {
        return LOOKS_LIKE_A_NUMBER.matcher(Recipient.compact(given)).matches();
    }

    private static Optional<AccountChoice> sameAs(Recipient to, String given) {
        return Recipient.parse(given).filter(number -> number.canonical().equals(to.canonical())).map(number -> DEFAULT);
    }
}
