package otp.web.verification;

import java.net.InetAddress;
import java.util.regex.Pattern;

import otp.account.AccountChoice;
import otp.account.AccountName;
import otp.account.Purpose;
import otp.application.Application;
import otp.application.Language;
import otp.application.ReturnUrls;
import otp.recipient.Recipient;
import otp.verification.Contact;
import otp.verification.StartRequest;
import otp.web.json.Faults;
import otp.web.json.JsonMembers;

/** Reads the body of a start; everything that is wrong with it is told at once. */
final class StartBody {

    private static final int MAX_OPAQUE = 128;
    private static final int MAX_EMAIL = 254;
    private static final Pattern EMAIL = Pattern.compile("[^\\s\\p{Cntrl}@<>\",;:]{1,64}@[\\p{L}\\p{N}-]+(\\.[\\p{L}\\p{N}-]+)+");
    private static final Pattern HUBSPOT_ID = Pattern.compile("[0-9]{1,20}");

    private final JsonMembers body;
    private final Application application;

    private StartBody(JsonMembers body, Application application) {
        this.body = body;
        this.application = application;
    }

    static StartRequest read(byte[] bytes, Application application) {
        var faults = new Faults();
        var body = JsonMembers.of(bytes, faults);
        StartRequest request = new StartBody(body, application).request();
        body.done();
        faults.throwIfAny();
        return request;
    }

    private StartRequest request() {
        Recipient to = recipient();
        Purpose purpose = purpose();
        return new StartRequest(to, account(to), purpose, action(purpose), language(), returnUrl(), opaque("nonce"), opaque("client"),
                clientIp(),
                contact());
    }

    private Recipient recipient() {
        String text = body.requiredText("to");
        return text == null ? null
                : Recipient.parse(text).orElseGet(() -> fault("to", "must be a valid phone number with its country code"));
    }

    private AccountName account(Recipient to) {
        String text = body.nullableText("account");
        if (text == null) {
            return null;
        }
        if (to == null) {
            return AccountName.parse(text).orElseGet(this::unacceptableAccount);
        }
        return AccountChoice.of(text, to).orElseGet(() -> new AccountChoice(unacceptableAccount())).name();
    }

    private AccountName unacceptableAccount() {
        return fault("account",
                "must be 1–128 characters without control characters or space at the ends; one that looks like a phone number "
                        + "must be the same as to");
    }

    private Purpose purpose() {
        String word = body.nullableText("purpose");
        if (word == null) {
            return Purpose.LOGIN;
        }
        return Purposes.of(word).orElseGet(() -> fault("purpose", "must be login or step-up"));
    }

    private String action(Purpose purpose) {
        String action = Actions.read(body);
        if (purpose == Purpose.STEP_UP && action == null) {
            body.fault("action", "is required for a step-up");
        }
        if (purpose == Purpose.LOGIN && action != null) {
            body.fault("action", "is for a step-up only");
        }
        return action;
    }

    private String language() {
        String language = body.nullableText("language");
        return language == null || Language.valid(language) ? language
                : fault("language", "must be a template language such as en or en_US");
    }

    private String returnUrl() {
        String url = body.nullableText("returnUrl");
        return url == null || ReturnUrls.allowed(application, url) ? url
                : fault("returnUrl", "must lie within an allowed return URL of the application");
    }

    private String opaque(String name) {
        String text = body.nullableText(name);
        return text == null || !text.isEmpty() && text.codePointCount(0, text.length()) <= MAX_OPAQUE ? text
                : fault(name, "must be 1–128 characters");
    }

    private InetAddress clientIp() {
        String text = body.nullableText("clientIp");
        return text == null ? null : IpLiteral.parse(text).orElseGet(() -> fault("clientIp", "must be an IPv4 or IPv6 address"));
    }

    private Contact contact() {
        if (!body.has("contact")) {
            return Contact.NONE;
        }
        JsonMembers contact = body.object("contact");
        String hubspotId = matching(contact, "hubspotId", HUBSPOT_ID, "must be 1–20 digits");
        String email = matching(contact, "email", EMAIL, "must be an e-mail address");
        if (email != null && email.length() > MAX_EMAIL) {
            contact.fault("email", "must be at most 254 characters");
        }
        contact.done();
        return new Contact(hubspotId, email);
    }

    private static String matching(JsonMembers members, String name, Pattern form, String expected) {
        String text = members.nullableText(name);
        if (text != null && !form.matcher(text).matches()) {
            members.fault(name, expected);
        }
        return text;
    }

    private <T> T fault(String name, String detail) {
        body.fault(name, detail);
        return null;
    }
}
