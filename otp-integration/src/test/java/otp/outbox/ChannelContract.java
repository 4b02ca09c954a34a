package otp.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import otp.hubspot.HandClock;
import otp.message.Dispatch;
import otp.recipient.Recipient;

/**
 * What {@link Channel} promises, whoever its provider is. The test of a channel extends this and lends it a provider that behaves as it is
 * told. Every attempt ends by itself: the time limit is the contract's.
 */
@Timeout(Channel.LONGEST_SECONDS)
public abstract class ChannelContract {

    private static final String NUMBER = "12015553931";
    private static final String CODE = "492816";
    private static final int AT_ONCE = 16;

    /** What a provider does with a request it has read. */
    protected enum Behaviour {
        TAKES, REFUSES_THE_RECIPIENT, HANGS_UP, BREAKS_OFF, STAYS_SILENT, TALKS_NONSENSE, SAYS_NOTHING
    }

    protected final HandClock clock = new HandClock();

    /** The channel, as fast to lose patience as it can be made. */
    protected abstract Channel channel();

    /** The same, with nobody where its provider should be. */
    protected abstract Channel channelToNobody();

    protected abstract void provider(Behaviour behaviour);

    /** Everything the provider was sent, request by request. */
    protected abstract List<String> received();

    @Test
    void itsWordCanStandInAssertionsEventsAndMetrics() {
        assertThat(channel().word()).matches("[a-z]+(-[a-z]+)*");
    }

    @Test
    void whatTheProviderTakesIsAccepted() {
        provider(Behaviour.TAKES);
        assertThat(channel().send(message())).isInstanceOf(SendOutcome.Accepted.class);
    }

    @Test
    void whatNeverLeftIsNotSent() {
        assertThat(channelToNobody().send(message())).isInstanceOf(SendOutcome.NotSent.class);
    }

    @ParameterizedTest
    @EnumSource(names = {"HANGS_UP", "BREAKS_OFF", "STAYS_SILENT", "TALKS_NONSENSE", "SAYS_NOTHING"})
    void whateverBecomesOfARequestThatLeftItMayHaveBeenSent(Behaviour behaviour) {
        provider(behaviour);
        assertThat(channel().send(message())).isEqualTo(new SendOutcome.Ambiguous());
    }

    @Test
    void aRecipientItWillNeverReachIsRefused() {
        provider(Behaviour.REFUSES_THE_RECIPIENT);
        assertThat(channel().send(message())).isInstanceOf(SendOutcome.Refused.class);
    }

    @Test
    void itGoesToTheAddressThatIsNamedWithTheCodeThatIsGiven() {
        provider(Behaviour.TAKES);
        channel().send(message());
        assertThat(received()).singleElement().asString().contains(NUMBER, CODE);
    }

    @Test
    void aRepetitionIsTheSameMessageToTheProvider() {
        provider(Behaviour.HANGS_UP);
        Dispatch message = message();
        channel().send(message);
        provider(Behaviour.TAKES);
        channel().send(message);
        assertThat(received()).hasSize(2).allSatisfy(request -> assertThat(request).contains(message.callback()));
    }

    @Test
    void severalThreadsSendAtOnce() throws Exception {
        provider(Behaviour.TAKES);
        Channel channel = channel();
        var threads = Executors.newFixedThreadPool(AT_ONCE);
        try {
            for (Future<SendOutcome> sent : threads.invokeAll(attempts(channel))) {
                assertThat(sent.get()).isInstanceOf(SendOutcome.Accepted.class);
            }
            assertThat(received()).hasSize(AT_ONCE);
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void startsAreToldOfAProviderThatFailsAndThatItWorksAgain() {
        Channel channel = channel();
        provider(Behaviour.HANGS_UP);
        for (int i = 0; i < 10 && channel.refusedUntil(clock.instant()).isEmpty(); i++) {
            channel.send(message());
        }
        Instant until = channel.refusedUntil(clock.instant()).orElseThrow();
        assertThat(until).isAfter(clock.instant());
        provider(Behaviour.TAKES);
        clock.set(until);
        assertThat(channel.refusedUntil(clock.instant())).as("a probe").isEmpty();
        channel.send(message());
        clock.pass(Duration.ofMillis(1));
        assertThat(channel.refusedUntil(clock.instant())).isEmpty();
        assertThat(channel.refusedUntil(clock.instant())).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void neitherCodeNorAddressIsToldToAnybodyElse(Behaviour behaviour) {
        provider(behaviour);
        Channel channel = channel();
        try (var log = new EveryLine()) {
            SendOutcome outcome = channel.send(message());
            assertThat(log.lines()).as("the log is listened to").isNotEmpty();
            assertThat(log.lines()).noneMatch(ChannelContract::tells);
            assertThat(tells(outcome + " " + channel)).isFalse();
        }
    }

    private static boolean tells(String text) {
        return text.contains(CODE) || text.contains(NUMBER);
    }

    private static List<Callable<SendOutcome>> attempts(Channel channel) {
        var attempts = new ArrayList<Callable<SendOutcome>>();
        for (int i = 0; i < AT_ONCE; i++) {
            attempts.add(() -> channel.send(message()));
        }
        return attempts;
    }

    private static Dispatch message() {
        return new Dispatch(UUID.randomUUID(), UUID.randomUUID(), 1, Recipient.parse("+" + NUMBER).orElseThrow(), "tmpl_otp_code", "en_US",
                CODE, true);
    }
}
