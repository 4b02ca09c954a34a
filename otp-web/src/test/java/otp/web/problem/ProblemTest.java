package otp.web.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import otp.application.Fault;

class ProblemTest {

    @ParameterizedTest
    @CsvSource({"invalid-request,400", "unauthenticated,401", "forbidden,403", "not-found,404", "method-not-allowed,405",
            "not-acceptable,406",
            "already-decided,409", "request-in-progress,409", "precondition-failed,412", "code-expired,410", "payload-too-large,413",
            "unsupported-media-type,415", "incorrect-code,422", "stale-code,422", "recipient-not-allowed,422", "idempotency-key-reused,422",
            "account-locked,423", "rate-limited,429", "unavailable,503"})
    void hasTheContractsNamesAndStatuses(String name, int status) {
        assertThat(ProblemType.values()).filteredOn(type -> type.word().equals(name)).singleElement().extracting(ProblemType::status)
                .isEqualTo(status);
    }

    @Test
    void writesItselfByRfc9457() {
        var reply = Problems.notFound().at("/otp/v1/verifications");

        assertThat(reply.status()).isEqualTo(404);
        assertThat(reply.mediaType()).isEqualTo("application/problem+json");
        assertThat(new String(reply.body(), StandardCharsets.UTF_8))
                .isEqualTo("{\"type\":\"/otp/problems#not-found\",\"title\":\"Not found\",\"status\":404,"
                        + "\"detail\":\"There is no such resource.\",\"instance\":\"/otp/v1/verifications\"}");
    }

    @Test
    void saysWhereABodyIsWrong() {
        var reply = Problems.invalidBody(List.of(new Fault("/to", "is required"), new Fault("", "has more"))).at("/otp");

        assertThat(text(reply.body()))
                .endsWith("\"errors\":[{\"pointer\":\"/to\",\"detail\":\"is required\"},{\"pointer\":\"\",\"detail\":\"has more\"}]}");
    }

    @Test
    void saysWhichHeaderOrParameterIsWrong() {
        assertThat(text(Problems.invalidHeader("Idempotency-Key", "is bad").at("/otp").body()))
                .endsWith("\"errors\":[{\"header\":\"Idempotency-Key\",\"detail\":\"is bad\"}]}");
        assertThat(text(Problems.invalidParameter("name", "is bad").at("/otp").body()))
                .endsWith("\"errors\":[{\"parameter\":\"name\",\"detail\":\"is bad\"}]}");
    }

    @Test
    void saysWhenToComeBack() {
        assertThat(Problems.databaseUnavailable().headers()).containsKey("Retry-After");
        assertThat(Problems.rateLimited("account-busy", 1).headers()).containsEntry("Retry-After", "1");
        assertThat(text(Problems.rateLimited("account-busy", 1).at("/otp").body())).contains("\"limit\":\"account-busy\"");
        assertThat(text(Problems.unavailable("whatsapp", 3).at("/otp").body())).contains("\"component\":\"whatsapp\"");
    }

    @Test
    void asksForABearerToken() {
        assertThat(Problems.unauthenticated().headers()).containsEntry("WWW-Authenticate", "Bearer");
    }

    @ParameterizedTest
    @EnumSource
    void isExplainedOnThePage(ProblemType type) {
        assertThat(ProblemsPage.PAGE).contains("<section id=\"" + type.word() + "\">", type.title(), type.explanation());
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
