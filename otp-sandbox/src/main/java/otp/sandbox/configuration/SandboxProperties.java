package otp.sandbox.configuration;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;

/** The contract's required properties, as they are in a sandbox. */
record SandboxProperties(URI loopback, Map<String, String> secrets) {

    Map<String, String> all() {
        Map<String, String> all = new HashMap<>(secrets);
        all.put("otp.sandbox", "true");
        all.put("otp.public-url", loopback.toString());
        all.put("otp.db.embedded", "true");
        all.put("otp.whatsapp.url", loopback + "/sandbox/graph");
        all.put("otp.whatsapp.phone-number-id", "106540352242922");
        all.put("otp.whatsapp.business-account-id", "102290129340398");
        all.put("otp.hubspot.url", loopback + "/sandbox/hubspot");
        all.put("otp.hubspot.app-url", loopback + "/sandbox");
        all.put("otp.hubspot.portal-id", "102670506");
        return Map.copyOf(all);
    }
}
