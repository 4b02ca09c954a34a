package otp.system;

import static java.net.http.HttpRequest.BodyPublishers.ofString;
import static java.net.http.HttpResponse.BodyHandlers.ofString;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.function.Predicate;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What other tests rely on when they break HubSpot. */
class HubSpotStubTest {

    private static final Predicate<HubSpotCall> CREATION = call -> call.is("POST", "contacts");

    private final HubSpotStub hubSpot = HubSpotStub.start();
    private final HttpClient http = HttpClient.newHttpClient();

    @AfterEach
    void close() {
        hubSpot.close();
    }

    @Test
    void recordsWhatCameAndHoldsWhatWasDone() throws Exception {
        assertThat(create()).isEqualTo(201);

        assertThat(hubSpot.contacts()).singleElement().satisfies(contact -> assertThat(contact.property("lastname")).isEqualTo("L"));
        assertThat(hubSpot.calls(CREATION)).singleElement()
                .satisfies(call -> assertThat(call.body().at("/properties/lastname").asText()).isEqualTo("L"));
        assertThat(hubSpot.answered(201)).isEqualTo(1);
    }

    @Test
    void failsAsOftenAsItIsToldTo() throws Exception {
        hubSpot.failsNext(2, CREATION, HubSpotFault.throttled("DAILY"));

        assertThat(create()).isEqualTo(429);
        assertThat(create()).isEqualTo(429);
        assertThat(create()).isEqualTo(201);
        hubSpot.fails(HubSpotFault.page(502));
        assertThat(create()).isEqualTo(502);
        hubSpot.works();
        assertThat(create()).isEqualTo(201);
        assertThat(hubSpot.contacts()).hasSize(2);
    }

    @Test
    void breaksTheConnectionBeforeOrAfterTheDeed() {
        hubSpot.fails(CREATION, HubSpotFault.reset());
        assertThatThrownBy(this::create).isInstanceOf(IOException.class);
        assertThat(hubSpot.contacts()).isEmpty();

        hubSpot.works();
        hubSpot.fails(CREATION, HubSpotFault.loseAnswer());
        assertThatThrownBy(this::create).isInstanceOf(IOException.class);
        assertThat(hubSpot.contacts()).hasSize(1);
    }

    @Test
    void saysNothingUntilItWorksAgain() throws Exception {
        hubSpot.fails(CREATION, hubSpot.silenceAfterwards());

        assertThatThrownBy(this::create).isInstanceOf(HttpTimeoutException.class);
        assertThat(hubSpot.contacts()).hasSize(1);
        hubSpot.works();
        assertThat(create()).isEqualTo(201);
    }

    @Test
    void seesWhenTooMuchCameInTenSeconds() throws Exception {
        create();
        create();

        hubSpot.assertNeverMoreThan(2);
        create();
        assertThatThrownBy(() -> hubSpot.assertNeverMoreThan(2)).isInstanceOf(AssertionError.class);
    }

    private int create() throws IOException, InterruptedException {
        return http.send(HttpRequest.newBuilder(hubSpot.url().resolve("/crm/objects/2026-09/contacts")).timeout(Duration.ofSeconds(2))
                .header("Authorization", "Bearer " + HubSpotStub.TOKEN).header("Content-Type", "application/json")
                .POST(ofString("{\"properties\": {\"lastname\": \"L\"}}")).build(), ofString()).statusCode();
    }
}
