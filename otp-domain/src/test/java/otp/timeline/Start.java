package otp.timeline;

import java.net.InetAddress;
import java.net.UnknownHostException;

import otp.account.AccountName;
import otp.account.Purpose;
import otp.recipient.Recipient;
import otp.verification.Contact;
import otp.verification.StartRequest;

/** What a caller asks for; a login of a person, until it is told otherwise. */
public record Start(String to, String account, String action, String clientIp, String language, String returnUrl, String nonce,
        Contact contact) {

    /** Somebody with a phone. */
    public static final Start ADA = new Start("+14155552671", "ada", null, null, null, null, null);
    public static final Start BOB = new Start("+447400123456", "bob", null, null, null, null, null);

    public Start(String to, String account, String action, String clientIp, String language, String returnUrl, String nonce) {
        this(to, account, action, clientIp, language, returnUrl, nonce, Contact.NONE);
    }

    public Start stepUp(String toDo) {
        return new Start(to, account, toDo, clientIp, language, returnUrl, nonce, contact);
    }

    public Start from(String address) {
        return new Start(to, account, action, address, language, returnUrl, nonce, contact);
    }

    public Start named(String otherAccount) {
        return new Start(to, otherAccount, action, clientIp, language, returnUrl, nonce, contact);
    }

    public Start on(String otherNumber) {
        return new Start(otherNumber, account, action, clientIp, language, returnUrl, nonce, contact);
    }

    public Start in(String otherLanguage) {
        return new Start(to, account, action, clientIp, otherLanguage, returnUrl, nonce, contact);
    }

    public Start returningTo(String url, String withNonce) {
        return new Start(to, account, action, clientIp, language, url, withNonce, contact);
    }

    public Start with(Contact named) {
        return new Start(to, account, action, clientIp, language, returnUrl, nonce, named);
    }

    public Recipient recipient() {
        return Recipient.parse(to).orElseThrow();
    }

    StartRequest request() {
        return new StartRequest(recipient(), account == null ? null : new AccountName(account),
                action == null ? Purpose.LOGIN : Purpose.STEP_UP, action, language, returnUrl, nonce, null, address(), contact);
    }

    private InetAddress address() {
        try {
            return clientIp == null ? null : InetAddress.getByName(clientIp);
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException("not an address", e);
        }
    }
}
