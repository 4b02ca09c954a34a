package otp.secrecy;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;

import otp.system.ServerSetup;
import otp.system.WhatsAppStub;

/** What a node is configured with and what it issues, each new for this run so that it can be told from everything else. */
final class Credentials {

    private final byte[] root = random(48);
    private final String adminKey = word();
    private final String accessToken = word();
    private final String verifyToken = word();
    private final List<Secret> issued = new ArrayList<>();

    ServerSetup configure(ServerSetup setup) {
        return setup.with("OTP_SECRET", Base64.getEncoder().encodeToString(root)).with("OTP_ADMIN_KEY", adminKey)
                .with("OTP_WHATSAPP_ACCESS_TOKEN", accessToken).with("OTP_WHATSAPP_VERIFY_TOKEN", verifyToken);
    }

    String adminKey() {
        return adminKey;
    }

    String verifyToken() {
        return verifyToken;
    }

    /** An API key, {@code otp_<key id>_<secret>}; its id is public. */
    String issued(String key) {
        issued.add(Secret.text("the secret of an API key", key.substring(key.indexOf('_', 4) + 1)));
        return key;
    }

    List<Secret> secrets() {
        List<Secret> all = new ArrayList<>(issued);
        all.add(new Secret("otp.secret", root));
        all.add(Secret.text("the admin key", adminKey));
        all.add(Secret.text("the access token", accessToken));
        all.add(Secret.text("the verify token", verifyToken));
        all.add(Secret.text("the app secret", WhatsAppStub.APP_SECRET));
        return all;
    }

    private static String word() {
        return UUID.randomUUID().toString().replace("-", "") + "w";
    }

    private static byte[] random(int length) {
        byte[] bytes = new byte[length];
        new SecureRandom().nextBytes(bytes);
        return bytes;
    }
}
