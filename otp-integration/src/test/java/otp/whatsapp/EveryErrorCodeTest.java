package otp.whatsapp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import otp.message.FailureReason;

/** Row by row: what each error of Meta means, whichever HTTP status it comes with. */
class EveryErrorCodeTest {

    private static final Set<Integer> STATUSES = Set.of(200, 400, 401, 403, 404, 429, 500, 503);

    private static final Set<Integer> OF_A_TEMPLATE = Set.of(132001, 132007, 132015, 132016, 131063);
    private static final int OF_A_TEST_NUMBER = 131030;

    private static final Map<Integer, Sign> PASSING = Map.of(130429, Sign.THROTTLED, 1, Sign.NONE, 131000, Sign.NONE);

    private static final Map<Integer, FailureReason> OF_THE_RECIPIENT = Map.of(131026, FailureReason.NOT_ON_WHATSAPP, 130497,
            FailureReason.COUNTRY_NOT_ALLOWED, 137000, FailureReason.NUMBER_CHANGED);

    static Stream<DocumentedCode> everyDocumentedCode() throws IOException {
        return DocumentedCode.all();
    }

    @ParameterizedTest
    @MethodSource("everyDocumentedCode")
    void meansTheSameUnderEveryStatus(DocumentedCode documented) {
        int code = documented.code();
        assertThat(STATUSES)
                .allSatisfy(status -> assertThat(AnswerTranslation.verdict(new GraphAnswer(status, null, code, null, null, null)))
                        .isEqualTo(expected(documented)));
    }

    private static Verdict expected(DocumentedCode documented) {
        int code = documented.code();
        return switch (documented.policy()) {
            case "RETRY_BACKOFF" -> Verdict.notSent(null, PASSING.getOrDefault(code, Sign.TROUBLE));
            case "RETRY_PAIR" -> Verdict.recipientBusy(null);
            case "FAIL_RECIPIENT" -> Verdict.refused(OF_THE_RECIPIENT.getOrDefault(code, FailureReason.RECIPIENT_REFUSED), code);
            case "FIX_REQUEST" -> Verdict.refused(FailureReason.REQUEST_REFUSED, code);
            case "STOP_SENDING" -> Verdict.senderDown(code, Sign.STOPPED);
            case "REFRESH_CREDENTIAL" -> Verdict.senderDown(code, Sign.MISCONFIGURED);
            case "FIX_CONFIG" -> misconfigured(code);
            default -> throw new IllegalArgumentException(documented.policy());
        };
    }

    private static Verdict misconfigured(int code) {
        if (OF_A_TEMPLATE.contains(code)) {
            return Verdict.templateDown(code, false);
        }
        return Verdict.senderDown(code, code == OF_A_TEST_NUMBER ? Sign.ANSWERS : Sign.MISCONFIGURED);
    }
}
