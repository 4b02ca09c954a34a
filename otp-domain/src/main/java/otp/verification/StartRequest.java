package otp.verification;

import java.net.InetAddress;

import otp.account.AccountName;
import otp.account.Purpose;
import otp.recipient.Recipient;

/**
 * A start whose form is already right.
 *
 * @param account null: the default account, which is the recipient itself
 * @param action given exactly when the purpose is a step-up
 * @param language a WhatsApp language code such as {@code en_US}; null: the application's
 * @param returnUrl allowed by the application; null: none
 */
public record StartRequest(
        Recipient to,
        AccountName account,
        Purpose purpose,
        String action,
        String language,
        String returnUrl,
        String nonce,
        String client,
        InetAddress clientIp,
        Contact contact) {

    @Override
    public String toString() {
        return "StartRequest[to=" + to + ", purpose=" + purpose + "]";
    }
}
