package otp.whatsapp;

import static org.assertj.core.api.Assertions.assertThat;
import static otp.whatsapp.Sending.ACCEPTED;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CopyOnWriteArrayList;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import otp.message.Dispatch;

/** The client against a socket that answers: what leaves, and what an answer is taken for. */
class MessagesCallTest {

    @Test
    void theRequestIsTheDocumentedOne() throws IOException {
        try (var stub = new GraphStub(GraphStub.answering(200, ACCEPTED))) {
            assertThat(Sending.once(stub.url())).isEqualTo(Verdict.accepted("wamid.A"));
            GraphStub.Request request = stub.requests.get(0);
            assertThat(request.head()).startsWith("POST /v25.0/106540352242922/messages HTTP/1.1\r\n")
                    .contains("Authorization: Bearer the-token\r\n", "Content-Type: application/json\r\n", "Accept: application/json\r\n");
            assertThat(request.body()).isEqualTo(new String(MessageJson.bytes(TemplateMessage.of(Dispatches.withCode()))));
        }
    }

    @Test
    void aPathInTheAddressIsKept() throws IOException {
        try (var stub = new GraphStub(GraphStub.answering(200, ACCEPTED))) {
            assertThat(Sending.once(URI.create(stub.url() + "/sandbox/graph"))).isEqualTo(Verdict.accepted("wamid.A"));
            assertThat(stub.requests.get(0).head()).startsWith("POST /sandbox/graph/v25.0/106540352242922/messages HTTP/1.1\r\n");
        }
    }

    @Test
    void oneConnectionServesManySends() throws IOException {
        try (var stub = new GraphStub(GraphStub.answering(200, ACCEPTED))) {
            var sending = Sending.to(stub.url(), Sending.PATIENT);
            for (int i = 0; i < 5; i++) {
                assertThat(sending.send()).isEqualTo(Verdict.accepted("wamid.A"));
            }
            assertThat(stub.requests.stream().map(GraphStub.Request::fromPort).distinct()).hasSize(1);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 429, 200})
    void throttlingIsToldByItsCodeAndWaitsAsLongAsTheHeaderSays(int status) throws IOException {
        try (var stub = new GraphStub(GraphStub.answering(status, error(130429), "Retry-After: 7"))) {
            assertThat(Sending.once(stub.url())).isEqualTo(Verdict.notSent(Duration.ofSeconds(7), Sign.THROTTLED));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"soon", "-1", "Mon, 23 Nov 2026 12:00:00 GMT", ""})
    void aHeaderThatNamesNoSecondsNamesNothing(String header) throws IOException {
        try (var stub = new GraphStub(GraphStub.answering(429, error(130429), "Retry-After: " + header))) {
            assertThat(Sending.once(stub.url())).isEqualTo(Verdict.notSent(null, Sign.THROTTLED));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {132001, 132007, 132015, 132016, 131063})
    void everyFaultOfATemplateIsToldAndTheAnswerSaysWhetherAnotherLanguageIsThere(int code) throws IOException {
        var told = new CopyOnWriteArrayList<String>();
        try (var stub = new GraphStub(GraphStub.answering(404, error(code)))) {
            var sending = Sending.to(stub.url(), (dispatch, fault, now) -> {
                told.add(dispatch.template() + " " + dispatch.language() + " " + fault);
                return fault == 132001;
            });
            assertThat(sending.send()).isEqualTo(Verdict.templateDown(code, code == 132001));
            assertThat(told).containsExactly("tmpl_otp_code en_US " + code);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void anAcceptedSendIsToldAndStaysAcceptedWhoeverCannotBeTold(boolean broken) throws IOException {
        var told = new CopyOnWriteArrayList<String>();
        var faults = new TemplateFaults() {
            @Override
            public boolean elsewhere(Dispatch dispatch, int code, Instant now) {
                throw new AssertionError(code);
            }

            @Override
            public void accepted(Dispatch dispatch) {
                told.add(dispatch.template() + " " + dispatch.language());
                if (broken) {
                    throw new IllegalStateException();
                }
            }
        };
        try (var stub = new GraphStub(GraphStub.answering(200, ACCEPTED))) {
            assertThat(Sending.to(stub.url(), faults).send()).isEqualTo(Verdict.accepted("wamid.A"));
            assertThat(told).containsExactly("tmpl_otp_code en_US");
        }
    }

    @Test
    void whoeverCannotBeToldOfATemplateChangesNothing() throws IOException {
        try (var stub = new GraphStub(GraphStub.answering(404, error(132001)))) {
            var sending = Sending.to(stub.url(), (dispatch, fault, now) -> {
                throw new IllegalStateException("no database");
            });
            assertThat(sending.send()).isEqualTo(Verdict.templateDown(132001, false));
        }
    }

    private static String error(int code) {
        return "{\"error\":{\"code\":" + code + "}}";
    }
}
