package otp.application;

/** Names of the application's WhatsApp templates: two of category AUTHENTICATION, two of category UTILITY. */
public record Templates(String code, String retry, String locked, String unlocked) {

    public static final Templates DEFAULT = new Templates("tmpl_otp_code", "tmpl_otp_retry", "tmpl_otp_locked", "tmpl_otp_locked");
}
