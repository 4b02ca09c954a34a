package otp.faults;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** WhatsApp finds it too much, and says so under one HTTP status or another. */
@FaultTest
class ThrottledTest {

    @ParameterizedTest
    @CsvSource({"429, 130429", "400, 130429", "429, 131056", "400, 131056"})
    void theCodeGoesOutLaterAndNobodyElseIsRefused(int status, int code) {
        Login throttled = OneNode.somebody();
        OneNode.wire().befalls(throttled.number(), WireFault.error(status, code), WireFault.error(status, code));
        throttled.starts().awaitSends(1);

        OneNode.somebody().starts().awaitDelivery("sent").succeeds();

        throttled.awaitDelivery("sent");
        throttled.gotOneCode(3);
        throttled.succeeds();
    }
}
