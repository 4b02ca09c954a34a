package otp.benchmark;

import static java.time.Duration.ofMillis;
import static java.time.Duration.ofSeconds;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.List;

import otp.sandbox.portal.PortalLimits;
import otp.system.Answer;
import otp.system.HubSpotFault;
import otp.system.HubSpotStub;
import otp.system.MySqlSchema;
import otp.system.OtpClient;
import otp.system.OtpServer;
import otp.system.ServerSetup;
import otp.system.WhatsAppStub;

/**
 * HubSpot down while people sign in: what a start and a check cost then and otherwise, turn and turn about, and how long and with how many
 * requests it is told afterwards.
 */
public final class CatchUp {

    private static final int PEOPLE_OF_A_TURN = 250;
    private static final int TURNS = 8;
    private static final int REQUESTS = 100;
    private static final String DEFINITION = """
            {"displayName": "Catch up", "policy": {"maxAttempts": 10}, "limits": {
             "startsPerApplication": {"count": 1000000, "per": "PT1M"}, "sendsPerRecipient": {"count": 500, "per": "PT1H"}}}""";
    private static final String WAITING = "SELECT COUNT(*) FROM account WHERE crm_due_at IS NOT NULL";

    private final MySqlSchema schema;
    private final HubSpotStub hubSpot;
    private final WhatsAppStub whatsApp;
    private final OtpClient caller;
    private int people;

    private CatchUp(MySqlSchema schema, HubSpotStub hubSpot, WhatsAppStub whatsApp, OtpClient caller) {
        this.schema = schema;
        this.hubSpot = hubSpot;
        this.whatsApp = whatsApp;
        this.caller = caller;
    }

    public static void main(String[] arguments) {
        try (MySqlSchema schema = MySqlSchema.create(); HubSpotStub hubSpot = HubSpotStub.start();
                WhatsAppStub whatsApp = WhatsAppStub.start();
                OtpServer server = ServerSetup.on(schema).talkingTo(whatsApp).talkingTo(hubSpot)
                        .with("OTP_HUBSPOT_REQUESTS_PER_10S", "" + REQUESTS).with("OTP_WHATSAPP_MESSAGES_PER_SECOND", "1000").start()) {
            hubSpot.portal().limits(PortalLimits.USUAL.perTenSeconds(REQUESTS));
            new CatchUp(schema, hubSpot, whatsApp, OtpClient.admin(server).application("catch-up", DEFINITION, "caller")).measure();
        }
    }

    private void measure() {
        for (int warmUp = 0; warmUp < 4; warmUp++) {
            turn();
        }
        awaitTold();
        List<Double> up = new ArrayList<>();
        List<Double> down = new ArrayList<>();
        for (int turn = 0; turn < TURNS; turn++) {
            hubSpot.works();
            up.add(turn());
            hubSpot.fails(HubSpotFault.reset());
            down.add(turn());
        }
        hubSpot.works();
        awaitTold();
        System.out.printf("sign-ins a second: %s with HubSpot up, %s with HubSpot down; ratio of medians %.2f%n", up, down,
                median(down) / median(up));
        catchUp(1_000);
        catchUp(1_500);
    }

    private void catchUp(int many) {
        hubSpot.fails(HubSpotFault.reset());
        int before = people;
        while (people < before + many) {
            turn();
        }
        long events = schema.count("SELECT SUM(last_seq - crm_synced_seq) FROM account");
        int calls = hubSpot.calls().size();
        hubSpot.works();
        long begun = System.nanoTime();
        awaitTold();
        double seconds = (System.nanoTime() - begun) / 1e9;
        int requests = hubSpot.calls().size() - calls;
        System.out.printf(
                "%d verifications, %d events: told %.1f s after HubSpot came back, in %d requests, %.3f of the events; 429s: %d%n",
                people - before, events, seconds, requests, (double) requests / events, hubSpot.answered(429));
        hubSpot.assertNeverMoreThan(REQUESTS);
    }

    /** Sign-ins a second: a start, two wrong codes and the right one each. */
    private double turn() {
        int first = people;
        people += PEOPLE_OF_A_TURN;
        return Load.perSecond(PEOPLE_OF_A_TURN, person -> signIn(first + person));
    }

    private void signIn(int person) {
        String to = "+1415%07d".formatted(5_562_000 + person);
        Answer started = require(201, caller.post("verifications", "{\"to\": \"" + to + "\"}"));
        String checks = "verifications/" + started.at("/id") + "/checks";
        for (int send = 1; send <= 2; send++) {
            whatsApp.awaitCode(to, send); // or it were dead before it was sent
            require(422, caller.post(checks, "{\"code\": \"x\"}"));
        }
        require(200, caller.post(checks, "{\"code\": \"" + whatsApp.awaitCode(to, 3) + "\"}"));
    }

    private void awaitTold() {
        await().atMost(ofSeconds(300)).pollInterval(ofMillis(100)).until(() -> schema.count(WAITING) == 0);
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().skip(values.size() / 2).findFirst().orElseThrow();
    }

    private static Answer require(int status, Answer answer) {
        if (answer.status() != status) {
            throw new IllegalStateException(answer.toString());
        }
        return answer;
    }
}
