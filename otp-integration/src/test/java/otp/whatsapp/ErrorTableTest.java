package otp.whatsapp;

import static org.assertj.core.api.Assertions.assertThat;
import static otp.whatsapp.Reaction.STOP_MESSAGE;

import java.io.IOException;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import otp.message.FailureReason;
import otp.message.ProviderErrors;

class ErrorTableTest {

    static Stream<DocumentedCode> everyDocumentedCode() throws IOException {
        return DocumentedCode.all();
    }

    @ParameterizedTest
    @MethodSource("everyDocumentedCode")
    void everyDocumentedCodeHasItsRow(DocumentedCode documented) {
        assertThat(ErrorTable.known(documented.code())).isPresent();
    }

    static Stream<DocumentedCode> everyPermanentCode() throws IOException {
        return DocumentedCode.all().filter(documented -> !documented.policy().startsWith("RETRY"));
    }

    /** The same code may come by webhook, where the domain names the reason without this table. */
    @ParameterizedTest
    @MethodSource("everyPermanentCode")
    void reactionAndReasonBlameTheSame(DocumentedCode documented) {
        assertThat(ProviderErrors.reason(documented.code()) != FailureReason.SENDER_UNAVAILABLE)
                .isEqualTo(ErrorTable.row(documented.code()).reaction() == STOP_MESSAGE);
    }

    @Test
    void aCodeNobodyHasToldUsAboutStopsNothing() {
        assertThat(ErrorTable.row(999_999)).isEqualTo(ErrorRow.retry(Sign.NONE));
    }
}
