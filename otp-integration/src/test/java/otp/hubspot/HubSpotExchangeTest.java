package otp.hubspot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.sun.net.httpserver.HttpHandler;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

import otp.budget.LeaseRequests;
import otp.crm.CrmUnavailableException;
import otp.crm.CrmUnavailableException.Cause;
import otp.relay.RelayLease;
import otp.settings.HubSpotSettings;

class HubSpotExchangeTest {

    private static final String DONE = "{\"results\":[]}";

    private final HandClock clock = new HandClock();
    private final PortalGate gate = new PortalGate();
    private final TicketPipeline pipeline = new TicketPipeline();
    private final MeterRegistry registry = new SimpleMeterRegistry();
    private final SharedRow row = new SharedRow(clock);
    private volatile HttpHandler behaviour = PortalStub.answering(200, DONE);

    @Test
    void anOutageCostsOneRequestATryAndEndsWithTheFirstAnswer() throws IOException {
        try (var stub = new PortalStub(exchange -> behaviour.handle(exchange))) {
            behaviour = PortalStub.answering(502, "<html>");
            assertUnavailable(stub, Operation.CONTACT_UPSERT, Cause.DOWN, true);
            assertUnavailable(stub, Operation.CONTACT_UPSERT, Cause.DOWN, false);
            assertThat(stub.requests).hasSize(1);
            clock.pass(Duration.ofSeconds(1));
            behaviour = PortalStub.answering(200, DONE);
            assertThat(call(stub, Operation.CONTACT_UPSERT).ok()).isTrue();
            assertThat(call(stub, Operation.CONTACT_UPSERT).ok()).isTrue();
        }
        assertThat(counted("contact-upsert", "down")).isEqualTo(1);
        assertThat(counted("contact-upsert", "answered")).isEqualTo(2);
    }

    @Test
    void throttlingIsWrittenDownForAllNodes() throws IOException {
        try (var stub = new PortalStub(PortalStub.answering(429, "{\"policyName\":\"DAILY\"}", "Retry-After", "60"))) {
            assertUnavailable(stub, Operation.NOTE_CREATE, Cause.THROTTLED, false);
            assertThat(gate.closedUntil(clock.instant())).contains(clock.instant().plusSeconds(60));
            var otherNode = new RequestPace(Settings.on(), new LeaseRequests(row, row), new PortalGate(), clock, length -> {});
            assertThatThrownBy(() -> otherNode.await(Operation.NOTE_CREATE)).isInstanceOf(CrmUnavailableException.class);
        }
    }

    @Test
    void ticketsAreNotAskedForWhileTheirPipelineIsWrong() throws IOException {
        pipeline.found(false);
        try (var stub = new PortalStub(PortalStub.answering(200, DONE))) {
            assertUnavailable(stub, Operation.TICKET_UPSERT, Cause.FORBIDDEN, false);
            assertThat(stub.requests).isEmpty();
            assertThat(call(stub, Operation.NOTE_CREATE).ok()).isTrue();
        }
    }

    @Test
    void withoutATokenNothingIsEverAsked() {
        assertThatThrownBy(() -> exchange(Settings.off()).call(Operation.CONTACT_READ, Map.of(), null))
                .isInstanceOf(CrmUnavailableException.class);
    }

    @Test
    void theReportSaysWhatIsMissing() throws IOException {
        var report = new PortalReport(Settings.on(), gate, new OwnProperties(new SimplePortal(), clock), pipeline);
        assertThat(report.now()).containsExactly(Map.entry("state", "in order"));
        try (var stub = new PortalStub(exchange -> behaviour.handle(exchange))) {
            call(stub, Operation.CONTACT_READ);
            behaviour = PortalStub.answering(403, DONE);
            assertUnavailable(stub, Operation.NOTE_CREATE, Cause.FORBIDDEN, false);
        }
        pipeline.found(false);
        assertThat(report.now()).containsExactlyInAnyOrderEntriesOf(Map.of("state", "forbidden", "since", "2026-11-22T12:00:00Z",
                "last success", "2026-11-22T12:00:00Z", "missing scopes",
                "notes: crm.objects.contacts.read, crm.objects.contacts.write", "missing pipeline", "0 with stages 1 and 4"));
        assertThat(new PortalReport(Settings.off(), gate, null, pipeline).now()).containsExactly(Map.entry("state", "off"));
    }

    private double counted(String operation, String outcome) {
        return registry.counter("otp.hubspot.requests", "operation", operation, "outcome", outcome).count();
    }

    private void assertUnavailable(PortalStub stub, Operation operation, Cause why, boolean perhapsTaken) {
        assertThatThrownBy(() -> call(stub, operation)).isInstanceOfSatisfying(CrmUnavailableException.class, e -> {
            assertThat(e.why()).isEqualTo(why);
            assertThat(e.perhapsTaken()).isEqualTo(perhapsTaken);
        });
    }

    private Answer call(PortalStub stub, Operation operation) {
        return exchange(Settings.at(stub.url())).call(operation, Map.of(), JsonNodeFactory.instance.objectNode());
    }

    private HubSpotExchange exchange(HubSpotSettings settings) {
        var call = new RequestCall(new HubSpotConnection(settings), new ReplyReader(clock));
        var pace = new RequestPace(settings, new LeaseRequests(row, row), gate, clock, clock::pass);
        return new HubSpotExchange(settings, new Portal(gate, pipeline, new RequestMetrics(registry, gate)), pace, call,
                new RelayLease(null, null, clock),
                clock);
    }
}
