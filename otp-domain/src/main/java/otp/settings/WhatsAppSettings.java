package otp.settings;

import java.net.URI;

/**
 * The sender at Meta's Cloud API.
 *
 * @param messagesPerSecond what this node sends at most; Meta allows a phone number 80, some 1,000
 */
public record WhatsAppSettings(URI url, String version, String phoneNumberId, String businessAccountId, String accessToken,
        String appSecret, String verifyToken, int messagesPerSecond) {

    @Override
    public String toString() {
        return "WhatsAppSettings[url=" + url + ", version=" + version + ", phoneNumberId=" + phoneNumberId + ", messagesPerSecond="
                + messagesPerSecond + "]";
    }
}
