package otp.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.RejectedExecutionException;

import org.assertj.core.api.ListAssert;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import otp.message.Dispatch;
import otp.message.GiveUpLease;
import otp.message.Message;
import otp.outbox.Channel;
import otp.outbox.ClaimMessage;
import otp.outbox.DueMessages;
import otp.outbox.PutOffMessage;
import otp.outbox.SendOutcome;
import otp.outbox.SettleMessage;
import otp.recipient.Recipient;
import otp.settings.WhatsAppSettings;
import otp.transaction.DatabaseUnavailableException;
import otp.whatsapp.ProviderGate;
import otp.whatsapp.Sign;
import otp.whatsapp.Throughput;

/** From due to settled, with an executor and a provider that do as they are told. */
class DeliveryTest {

    private static final int PER_SECOND = 5;
    private static final UUID BROKEN = UUID.randomUUID();
    private static final Instant START = Instant.parse("2026-11-22T12:00:00Z");

    private final List<String> done = new ArrayList<>();
    private final List<UUID> waiting = new ArrayList<>();
    private final List<UUID> notices = new ArrayList<>();
    private final List<UUID> outlived = new ArrayList<>();
    private final List<UUID> dead = new ArrayList<>();
    private final Queue<Runnable> queue = new ArrayDeque<>();
    private final ProviderGate gate = new ProviderGate();
    private Instant now = START;
    private Duration waitingFor = Duration.ZERO;
    private Runnable settlement = () -> {};
    private int room = 100;
    private int perSecond = PER_SECOND;
    private ExecutorDispatcher dispatcher;
    private SendDueMessages sendDue;

    @BeforeEach
    void wire() {
        var settings = new WhatsAppSettings(URI.create("http://localhost"), "v25.0", "1", "2", "t", "s", "v", PER_SECOND);
        var throughput = new Throughput(settings) {
            @Override
            public int perSecond(Instant now) {
                return perSecond;
            }
        };
        var giveUp = new GivingUp();
        dispatcher = new ExecutorDispatcher(this::execute,
                new DeliverMessage(new Sending(), new Settling(), giveUp, new PuttingOff(), clock()), throughput, clock());
        sendDue = new SendDueMessages(new Due(), new Claiming(), dispatcher, giveUp, gate, clock(), settings);
    }

    @Test
    void whatIsSubmittedIsSentAndSettled() {
        Dispatch dispatch = dispatch(UUID.randomUUID());
        assertThat(dispatcher.submit(dispatch)).isTrue();
        assertThat(done).isEmpty();
        work();
        assertThat(done).containsExactly("sent " + dispatch.message(), "settled " + dispatch.message());
    }

    @Test
    void aFullExecutorIsTold() {
        room = 0;
        assertThat(dispatcher.submit(dispatch(UUID.randomUUID()))).isFalse();
    }

    @Test
    void moreThanTheShareOfASecondIsNotTaken() {
        for (int i = 0; i < PER_SECOND; i++) {
            assertThat(dispatcher.submit(dispatch(UUID.randomUUID()))).isTrue();
        }
        assertThat(dispatcher.submit(dispatch(UUID.randomUUID()))).isFalse();
        now = now.plusSeconds(1);
        assertThat(dispatcher.submit(dispatch(UUID.randomUUID()))).isTrue();
    }

    @Test
    void noticesLeaveRoomForCodes() {
        for (int i = 0; i < 3; i++) {
            assertThat(dispatcher.submit(notice(UUID.randomUUID()))).isTrue();
        }
        assertThat(dispatcher.submit(notice(UUID.randomUUID()))).isFalse();
        assertThat(dispatcher.submit(dispatch(UUID.randomUUID()))).isTrue();
    }

    @Test
    void thePaceIsWhatIsAllowedAtThatMoment() {
        perSecond = 1;
        assertThat(dispatcher.submit(dispatch(UUID.randomUUID()))).isTrue();
        assertThat(dispatcher.submit(dispatch(UUID.randomUUID()))).isFalse();
        perSecond = 2;
        assertThat(dispatcher.submit(dispatch(UUID.randomUUID()))).isTrue();
        assertThat(dispatcher.submit(dispatch(UUID.randomUUID()))).isFalse();
    }

    @Test
    void anAttemptThatWaitedTooLongInTheQueueIsLeftToTheNext() {
        Dispatch dispatch = dispatch(UUID.randomUUID());
        dispatcher.submit(dispatch);
        now = now.plus(DeliverMessage.PATIENCE).plusMillis(1);
        work();
        assertThat(done).containsExactly("given up " + dispatch.message());
    }

    @Test
    void theLongestCallAfterTheLongestWaitEndsBeforeItsLease() {
        assertThat(DeliverMessage.PATIENCE).isPositive().isLessThan(Message.LEASE);
    }

    @Test
    void whatCannotBeSettledIsLeftAloneForAWhile() {
        settlement = () -> {
            throw new IllegalStateException("no key");
        };
        Dispatch dispatch = dispatch(UUID.randomUUID());
        dispatcher.submit(dispatch);
        work();
        assertThat(done).containsExactly("sent " + dispatch.message(), "put off " + dispatch.message());
    }

    @Test
    void withTheDatabaseAwayTheLeaseRunsOut() {
        settlement = () -> {
            throw new DatabaseUnavailableException(new IllegalStateException());
        };
        Dispatch dispatch = dispatch(UUID.randomUUID());
        dispatcher.submit(dispatch);
        work();
        assertThat(done).containsExactly("sent " + dispatch.message());
    }

    @Test
    void dueMessagesAreClaimedUntilThereIsNoRoom() {
        waiting.addAll(List.of(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID()));
        room = 2;
        sendDue.run();
        assertThat(done).containsExactly("claimed " + waiting.get(0), "claimed " + waiting.get(1), "claimed " + waiting.get(2),
                "given up " + waiting.get(2));
    }

    @Test
    void oneThatCannotBePreparedHoldsUpNoOther() {
        waiting.addAll(List.of(BROKEN, UUID.randomUUID()));
        sendDue.run();
        assertThat(done).containsExactly("claimed " + BROKEN, "claimed " + waiting.get(1));
    }

    @Test
    void noticesThatAreDueStandBehindTheCodes() {
        notices.addAll(List.of(UUID.randomUUID(), UUID.randomUUID()));
        waiting.addAll(List.of(UUID.randomUUID(), UUID.randomUUID()));
        sendDue.run();
        assertThat(done).containsExactly("claimed " + waiting.get(0), "claimed " + waiting.get(1), "claimed " + notices.get(0),
                "claimed " + notices.get(1));
    }

    @Test
    void codesThatFindNoRoomDoNotKeepTheNoticesFromTheirOwnTry() {
        notices.add(UUID.randomUUID());
        waiting.addAll(List.of(UUID.randomUUID(), UUID.randomUUID()));
        room = 0;
        sendDue.run();
        assertThat(done).containsExactly("claimed " + waiting.get(0), "given up " + waiting.get(0), "claimed " + notices.get(0),
                "given up " + notices.get(0));
    }

    @Test
    void aMessageThatIsNotToBeSentUsesUpNoProbe() {
        waiting.addAll(List.of(UUID.randomUUID(), UUID.randomUUID()));
        dead.addAll(waiting);
        gate.saw(Sign.DOWN, now);
        at(Duration.ofSeconds(2)).containsExactly("claimed " + waiting.get(0), "claimed " + waiting.get(1));
        assertThat(queue).isEmpty();
        dead.remove(1);
        at(Duration.ofSeconds(2)).containsExactly("claimed " + waiting.get(0), "claimed " + waiting.get(1));
        assertThat(queue).hasSize(1);
        at(Duration.ofSeconds(2)).isEmpty();
    }

    @Test
    void withNoCodeDueANoticeIsTheProbe() {
        notices.addAll(List.of(UUID.randomUUID(), UUID.randomUUID()));
        gate.saw(Sign.DOWN, now);
        at(Duration.ofSeconds(2)).containsExactly("claimed " + notices.get(0));
        assertThat(queue).hasSize(1);
    }

    @Test
    void aNodeWhoseTokenIsRefusedLeavesWhatIsDueToTheOthersFirst() {
        waiting.add(UUID.randomUUID());
        gate.saw(Sign.MISCONFIGURED, now);
        waitingFor = Duration.ofMillis(5999);
        at(Duration.ofSeconds(2)).isEmpty();
        waitingFor = Duration.ofSeconds(6);
        at(Duration.ofSeconds(2)).containsExactly("claimed " + waiting.get(0));
        assertThat(queue).hasSize(1);
    }

    @Test
    void whileTheProviderIsDownOneMessageASecondIsTheProbe() {
        waiting.addAll(List.of(UUID.randomUUID(), UUID.randomUUID()));
        gate.saw(Sign.DOWN, now);
        at(Duration.ofSeconds(1)).isEmpty();
        at(Duration.ofSeconds(2)).containsExactly("claimed " + waiting.get(0));
        at(Duration.ofMillis(2500)).isEmpty();
        at(Duration.ofSeconds(3)).containsExactly("claimed " + waiting.get(0));
        gate.saw(Sign.ANSWERS, now);
        at(Duration.ofSeconds(4)).containsExactly("claimed " + waiting.get(0), "claimed " + waiting.get(1));
    }

    @Test
    void whileTheProviderIsDownWhatIsOverIsGivenUpAndUsesUpNoProbe() {
        outlived.add(UUID.randomUUID());
        waiting.add(UUID.randomUUID());
        gate.saw(Sign.DOWN, now);
        at(Duration.ofSeconds(1)).containsExactly("claimed " + outlived.get(0));
        at(Duration.ofSeconds(2)).containsExactly("claimed " + outlived.get(0), "claimed " + waiting.get(0));
        gate.saw(Sign.ANSWERS, now);
        at(Duration.ofSeconds(3)).containsExactly("claimed " + waiting.get(0));
    }

    @Test
    void withNothingDueTheProbeIsLeftToAStart() {
        gate.saw(Sign.DOWN, now);
        at(Duration.ofSeconds(2)).isEmpty();
        assertThat(gate.refusedUntil(now)).isEmpty();
    }

    private ListAssert<String> at(Duration later) {
        now = START.plus(later);
        done.clear();
        sendDue.run();
        return assertThat(List.copyOf(done));
    }

    private void execute(Runnable work) {
        if (queue.size() == room) {
            throw new RejectedExecutionException();
        }
        queue.add(work);
    }

    private void work() {
        while (!queue.isEmpty()) {
            queue.remove().run();
        }
    }

    private static Dispatch dispatch(UUID message) {
        return new Dispatch(message, UUID.randomUUID(), 1, recipient(), "tmpl_otp_code", "en_US", "492816", true);
    }

    private static Dispatch notice(UUID message) {
        return new Dispatch(message, UUID.randomUUID(), 1, recipient(), "tmpl_otp_locked", "en", "Locked.", false);
    }

    private static Recipient recipient() {
        return Recipient.parse("+12015553931").orElseThrow();
    }

    private Clock clock() {
        return new Clock() {
            @Override
            public Instant instant() {
                return now;
            }

            @Override
            public ZoneOffset getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }
        };
    }

    private final class Sending implements Channel {
        @Override
        public String word() {
            return "pigeon";
        }

        @Override
        public Optional<Instant> refusedUntil(Instant now) {
            return Optional.empty();
        }

        @Override
        public SendOutcome send(Dispatch dispatch) {
            done.add("sent " + dispatch.message());
            return new SendOutcome.Accepted("wamid.A");
        }
    }

    private final class Settling extends SettleMessage {
        @Override
        public void settle(Dispatch dispatch, SendOutcome outcome) {
            settlement.run();
            done.add("settled " + dispatch.message());
        }
    }

    private final class PuttingOff extends PutOffMessage {
        @Override
        public void putOff(Dispatch dispatch, SendOutcome outcome) {
            assertThat(outcome.mayHaveBeenSent()).isTrue();
            done.add("put off " + dispatch.message());
        }
    }

    private final class GivingUp extends GiveUpLease {
        @Override
        public void giveUp(Dispatch dispatch) {
            done.add("given up " + dispatch.message());
        }
    }

    private final class Due extends DueMessages {
        @Override
        public List<UUID> codes(Duration overdue, int limit) {
            return overdue.compareTo(waitingFor) > 0 ? List.of() : waiting.subList(0, Math.min(limit, waiting.size()));
        }

        @Override
        public List<UUID> notices(Duration overdue, int limit) {
            return overdue.compareTo(waitingFor) > 0 ? List.of() : notices.subList(0, Math.min(limit, notices.size()));
        }

        @Override
        public List<UUID> outlived(int limit) {
            return List.copyOf(outlived);
        }
    }

    private final class Claiming extends ClaimMessage {
        @Override
        public Optional<Dispatch> claim(UUID id) {
            done.add("claimed " + id);
            if (outlived.contains(id) || dead.contains(id)) {
                return Optional.empty();
            }
            if (id.equals(BROKEN)) {
                throw new IllegalStateException("no key");
            }
            return Optional.of(notices.contains(id) ? notice(id) : dispatch(id));
        }
    }
}
