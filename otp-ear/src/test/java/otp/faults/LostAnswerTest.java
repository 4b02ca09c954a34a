package otp.faults;

import static java.time.Duration.ofMillis;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.EnumMap;
import java.util.Map;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import otp.system.Answer;

/** WhatsApp has the request and its answer is lost. All happen to somebody at once, or each test would wait for a repetition of its own. */
@FaultTest
class LostAnswerTest {

    private static final Map<LostAnswer, Login> PEOPLE = new EnumMap<>(LostAnswer.class);
    private static Login reported;
    /** Whose turn to be tried again is after everybody else's. */
    private static Login later;

    /** Others get theirs in between, so that nobody takes it for an outage. */
    @BeforeAll
    static void everybodyStarts() {
        for (LostAnswer fault : LostAnswer.values()) {
            PEOPLE.put(fault, losesTheFirst(fault));
            OneNode.awaitRecovery();
        }
        reported = losesTheFirst(LostAnswer.RESET_AFTER_THE_REQUEST);
        Answer told = new Webhook(OneNode.server()).tells(reported.sends().get(0), "delivered");
        assertThat(told.status()).isEqualTo(200);
        OneNode.awaitRecovery();
        later = losesTheFirst(LostAnswer.RESET_AFTER_THE_REQUEST);
    }

    private static Login losesTheFirst(LostAnswer fault) {
        Login login = OneNode.somebody();
        OneNode.wire().befalls(login.number(), fault);
        return login.starts().awaitSends(1);
    }

    @ParameterizedTest
    @EnumSource
    void theSameCodeGoesOutOnceMoreAndIsRight(LostAnswer fault) {
        Login login = PEOPLE.get(fault);
        login.awaitDelivery("sent");
        login.gotOneCode(2);
        login.succeeds();
    }

    @Test
    void aReportSettlesItBeforeItIsRepeated() {
        reported.awaitDelivery("delivered");
        later.awaitDelivery("sent");
        reported.gotOneCode(1);
        reported.succeeds();
    }

    @Test
    void whileAnAttemptHangsEverybodyElseIsServedAndItIsGivenUp() {
        Login known = OneNode.somebody().starts().awaitDelivery("sent");
        Login hanging = losesTheFirst(LostAnswer.SILENCE);

        Login other = OneNode.somebody().starts().awaitDelivery("sent");
        other.succeeds();
        known.succeeds();
        assertThat(hanging.delivery()).isEqualTo("queued");
        hanging.gotOneCode(1);
        assertThat(OneNode.wire().isBusyWith(hanging.number())).as("the attempt hangs").isTrue();

        await().alias("the node hangs up").atMost(ofSeconds(30)).pollInterval(ofMillis(100))
                .until(() -> !OneNode.wire().isBusyWith(hanging.number()));
        hanging.awaitDelivery("sent");
        hanging.gotOneCode(2);
    }
}
