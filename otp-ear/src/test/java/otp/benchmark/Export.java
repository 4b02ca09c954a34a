package otp.benchmark;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.TimeUnit;

import otp.system.ManyEvents;
import otp.system.MySqlSchema;
import otp.system.OtpClient;
import otp.system.OtpServer;
import otp.system.ServerSetup;
import otp.system.WhatsAppStub;

/**
 * How fast a million events are exported, and how much of the node's heap that takes. They are copies, so what they say of a person does not
 * open: once as it is, which costs an exception each, and once without, which costs nothing; a real log lies between.
 */
public final class Export {

    private static final int EVENTS = 1_000_000;
    private static final int PEOPLE = 100;
    private static final int ROUNDS = 2;
    private static final String[] TYPES = {"application/x-ndjson", "text/csv"};

    private final MySqlSchema schema;
    private final OtpServer server;

    private Export(MySqlSchema schema, OtpServer server) {
        this.schema = schema;
        this.server = server;
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        try (MySqlSchema schema = MySqlSchema.create(); WhatsAppStub whatsApp = WhatsAppStub.start();
                OtpServer server = ServerSetup.on(schema).talkingTo(whatsApp).start()) {
            new Export(schema, server).measure();
        }
    }

    private void measure() throws IOException, InterruptedException {
        OtpClient caller = OtpClient.admin(server).application("export", "{\"displayName\": \"Export\"}", "caller");
        for (int person = 0; person < PEOPLE; person++) {
            String body = "{\"to\": \"+1415555%d\", \"account\": \"person %d\"}".formatted(2000 + person, person);
            if (caller.post("verifications", body).status() != 201) {
                throw new IllegalStateException("a start was refused");
            }
        }
        int doublings = 0;
        for (int events = schema.count("SELECT COUNT(*) FROM audit_event"); events < EVENTS; events *= 2) {
            doublings++;
        }
        System.out.println(ManyEvents.in(schema, doublings) + " events of " + PEOPLE + " people");
        Quiet.await(server.pid());
        rounds("what is sealed does not open");
        schema.execute("UPDATE audit_event SET personal = NULL");
        rounds("nothing is sealed");
    }

    private void rounds(String circumstances) throws IOException, InterruptedException {
        for (int round = 1; round <= ROUNDS; round++) {
            for (String type : TYPES) {
                export(circumstances + ", round " + round, type);
            }
        }
    }

    private void export(String circumstances, String type) throws IOException, InterruptedException {
        try (Heap heap = Heap.of(server.pid())) {
            long begun = System.nanoTime();
            long[] read = read(type);
            double seconds = (System.nanoTime() - begun) / (double) TimeUnit.SECONDS.toNanos(1);
            System.out.printf("%s, %s: %d lines, %d MB in %.1f s, %.0f events/s; heap at most %d MB, old generation %d MB%n", circumstances,
                    type, read[0], read[1] >> 20, seconds, read[0] / seconds, heap.most() >> 10, heap.mostOld() >> 10);
        }
    }

    /** Lines and bytes. */
    private long[] read(String type) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(server.uri().resolve("/otp/v1/audit-events/search"))
                .header("Authorization", "Bearer " + ServerSetup.ADMIN_KEY).header("Otp-Application", "export")
                .header("Content-Type", "application/json").header("Accept", type).POST(BodyPublishers.ofString("{}")).build();
        HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        long[] count = new long[2];
        try (InputStream body = client.send(request, BodyHandlers.ofInputStream()).body()) {
            byte[] buffer = new byte[1 << 16];
            for (int length = body.read(buffer); length >= 0; length = body.read(buffer)) {
                count[1] += length;
                for (int at = 0; at < length; at++) {
                    count[0] += buffer[at] == '\n' ? 1 : 0;
                }
            }
        }
        return count;
    }
}
