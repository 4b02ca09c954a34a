package otp.web.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import otp.account.AccountName;
import otp.application.Fault;
import otp.recipient.Recipient;
import otp.search.Whose;
import otp.web.GivenShapes;
import otp.web.json.InvalidBodyException;
import otp.web.openapi.Shapes;
import otp.web.search.PageRequest;

class VerificationSearchBodyTest {

    @Test
    void readsWhoseAndWhichPage() {
        var body = read("{\"account\":\"user-8841\",\"to\":\"+1 415 555 2671\",\"limit\":7,\"cursor\":\"abc\"}");
        assertThat(body.sought().within(null)).isEqualTo(
                new Whose(null, new AccountName("user-8841"), null, Recipient.parse("+14155552671").orElseThrow()));
        assertThat(body.page()).isEqualTo(new PageRequest(7, "abc"));
        assertThat(read("{}").sought().within(null)).isEqualTo(new Whose(null, null, null, null));
    }

    @Test
    void isShownInTheOpenApiDocumentAsItIsRead() {
        var members = GivenShapes.members(Shapes.VerificationSearch.class);
        var body = Stream.of(members).map(member -> "\"" + member + "\":{}").collect(Collectors.joining(",", "{\"status\":1,", "}"));
        assertThat(pointers(body)).containsExactlyInAnyOrder("/account", "/to", "/limit", "/cursor", "/status");
    }

    private static VerificationSearchBody read(String body) {
        return VerificationSearchBody.read(body.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> pointers(String body) {
        return catchThrowableOfType(InvalidBodyException.class, () -> read(body)).faults().stream().map(Fault::pointer).toList();
    }
}
