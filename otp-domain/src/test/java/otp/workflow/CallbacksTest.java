package otp.workflow;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static otp.timeline.Times.time;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import otp.memory.Memory;
import otp.memory.MemoryCallbackRows;

/** A workflow's call acts once, whatever is repeated, lost or forged. */
class CallbacksTest {

    private final Memory memory = new Memory();
    private final MemoryCallbackRows rows = new MemoryCallbackRows();
    private final Callbacks here = WorkflowUseCases.callbacks(memory, rows);
    private final Callbacks onAnotherNode = WorkflowUseCases.callbacks(memory, rows);
    private final List<WorkflowAnswer> effects = new ArrayList<>();

    @BeforeEach
    void beginsAtNoon() {
        memory.clock.set(time("12:00:00"));
    }

    @Test
    void aRepetitionGetsTheSameAnswerAndDoesNothing() {
        var first = here.once(call("ap-1", "body"), acting(here)).orElseThrow();
        assertThat(onAnotherNode.once(call("ap-1", "body"), acting(onAnotherNode))).contains(first);
        assertThat(effects).containsExactly(first);
    }

    @Test
    void aRefusalIsAnAnswerToo() {
        var refused = WorkflowAnswer.refused("no-phone");
        assertThat(here.once(call("ap-1", "body"), lease -> refused)).contains(refused);
        assertThat(here.once(call("ap-1", "body"), acting(here))).contains(refused);
        assertThat(effects).isEmpty();
    }

    @Test
    void idsAreComparedAsBytes() {
        for (var id : List.of("Ada", "ada", "ád\u0301a", "Ada ")) {
            here.once(call(id, "body"), acting(here));
        }
        assertThat(effects).hasSize(4);
    }

    @Test
    void theSameIdWithAnotherBodyDoesNothing() {
        here.once(call("ap-1", "body"), acting(here));
        assertThat(here.once(call("ap-1", "another"), acting(here))).contains(WorkflowAnswer.refused("callback-reused"));
        assertThat(effects).hasSize(1);
    }

    @Test
    void anotherPortalDoesNothingAndLeavesNothing() {
        for (var portal : new String[] {"62516", "062515", "", null}) {
            var call = new Callback(portal, "1", "ap-1", "151", "body".getBytes(UTF_8), "request");
            assertThat(here.once(call, acting(here))).contains(WorkflowAnswer.refused("unknown-portal"));
        }
        assertThat(effects).isEmpty();
        assertThat(rows.size()).isZero();
    }

    @Test
    void withoutAnIdNothingIsDoneSinceItMightBeRepeated() {
        assertThat(here.once(call(null, "body"), acting(here))).contains(WorkflowAnswer.refused("no-callback-id"));
        assertThat(effects).isEmpty();
    }

    @Test
    void whileOneNodeIsAtItTheOthersAskToComeAgain() {
        here.once(call("ap-1", "body"), lease -> {
            assertThat(onAnotherNode.once(call("ap-1", "body"), acting(onAnotherNode))).isEmpty();
            memory.clock.set(time("12:00:29"));
            assertThat(onAnotherNode.once(call("ap-1", "body"), acting(onAnotherNode))).isEmpty();
            return acting(here).apply(lease);
        });
        assertThat(effects).hasSize(1);
    }

    @Test
    void whatADeadNodeLeftIsTakenUpAfterHalfAMinute() {
        var left = new ArrayList<CallbackLease>();
        here.once(call("ap-1", "body"), lease -> {
            left.add(lease);
            memory.clock.set(time("12:00:30"));
            assertThat(onAnotherNode.once(call("ap-1", "body"), acting(onAnotherNode))).isPresent();
            return WorkflowAnswer.refused("too-late");
        });
        assertThatThrownBy(() -> here.keep(left.get(0), WorkflowAnswer.refused("too-late"))).isInstanceOf(CallbackTakenException.class);
        assertThat(here.once(call("ap-1", "body"), acting(here))).contains(effects.get(0));
        assertThat(effects).hasSize(1);
    }

    @Test
    void whoLostTheLeaseIsToldToComeAgain() {
        assertThat(here.once(call("ap-1", "body"), lease -> {
            memory.clock.set(time("12:00:30"));
            onAnotherNode.once(call("ap-1", "body"), acting(onAnotherNode));
            here.keep(lease, WorkflowAnswer.refused("too-late"));
            return WorkflowAnswer.refused("too-late");
        })).isEmpty();
    }

    @Test
    void afterAFailureTheRepetitionActsAtOnce() {
        assertThatThrownBy(() -> here.once(call("ap-1", "body"), lease -> {
            throw new IllegalStateException("the database went away");
        })).hasMessage("the database went away");
        assertThat(here.once(call("ap-1", "body"), acting(here))).isPresent();
        assertThat(effects).hasSize(1);
    }

    @Test
    void aFailureBehindTheEffectDoesNotRepeatIt() {
        assertThatThrownBy(() -> here.once(call("ap-1", "body"), lease -> {
            acting(here).apply(lease);
            throw new IllegalStateException("the connection broke");
        })).hasMessage("the connection broke");
        assertThat(here.once(call("ap-1", "body"), acting(here))).contains(effects.get(0));
        assertThat(effects).hasSize(1);
    }

    @Test
    void calledBackForThirtyDays() {
        for (int number = 0; number <= PurgeCallbacks.BATCH; number++) {
            here.once(call("ap-" + number, "body"), acting(here));
        }
        var purge = new PurgeCallbacks(rows, memory.transactions, memory.clock);
        memory.clock.set(time("12:00:00").plus(PurgeCallbacks.KEPT));
        purge.purge();
        assertThat(rows.size()).isEqualTo(PurgeCallbacks.BATCH + 1);
        memory.clock.set(time("12:00:01").plus(PurgeCallbacks.KEPT));
        purge.purge();
        assertThat(rows.size()).isZero();
    }

    private Function<CallbackLease, WorkflowAnswer> acting(Callbacks node) {
        return lease -> memory.transactions.required(() -> {
            var answer = WorkflowAnswer.done("started", new UUID(7, effects.size()));
            node.keep(lease, answer);
            effects.add(answer);
            return answer;
        });
    }

    private static Callback call(String id, String body) {
        return new Callback("62515", "1", id, "151", body.getBytes(UTF_8), "request");
    }
}
