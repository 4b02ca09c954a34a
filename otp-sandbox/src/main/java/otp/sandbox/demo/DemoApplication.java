package otp.sandbox.demo;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import otp.sandbox.configuration.PrivateFile;
import otp.sandbox.server.Server;

/** The application {@code demo} and its key. What somebody has since changed about it stays as it is. */
@ApplicationScoped
public class DemoApplication {

    private static final String UNKNOWN_VERIFICATION = "verifications/00000000-0000-7000-8000-000000000000";
    private static final Pattern KEY = Pattern.compile("\"key\"\\s*:\\s*\"([^\"]+)\"");

    /** Limits that a person who tries things out does not meet, and lockouts that are over soon. */
    private static final String DEFINITION = """
            {
              "displayName": "Demo",
              "policy": {"resendCooldown": "PT0S", "maxResends": 10, "lockout": ["PT1M"]},
              "limits": {"sendsPerRecipient": {"count": 1000, "per": "PT1H"}}
            }
            """;

    @Inject
    OtpApi api;

    @Inject
    Server server;

    /**
     * @return a key that works
     * @throws IOException when the server does not answer as it does once it is up
     */
    String key() throws IOException {
        if (api.get("applications/demo", api.adminKey()).statusCode() != 200) {
            expect(201, api.put("applications/demo", DEFINITION));
        }
        PrivateFile file = new PrivateFile(server.directory().resolve("demo-key"));
        Optional<String> kept = file.read().filter(key -> !key.isBlank());
        if (kept.isPresent() && api.get(UNKNOWN_VERIFICATION, kept.get()).statusCode() == 404) {
            return kept.get();
        }
        String made = make();
        file.write(made);
        return made;
    }

    private String make() throws IOException {
        HttpResponse<String> answer = api.post("applications/demo/keys",
                "{\"roles\": [\"caller\", \"support\", \"auditor\"], \"label\": \"sandbox\"}");
        expect(201, answer);
        Matcher key = KEY.matcher(answer.body());
        if (!key.find()) {
            throw new IOException("no key in the answer");
        }
        return key.group(1);
    }

    private static void expect(int status, HttpResponse<String> answer) throws IOException {
        if (answer.statusCode() != status) {
            throw new IOException(answer.request().method() + " " + answer.uri().getPath() + " answered with " + answer.statusCode());
        }
    }
}
