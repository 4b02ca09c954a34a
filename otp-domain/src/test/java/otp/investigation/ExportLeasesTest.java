package otp.investigation;

import static org.assertj.core.api.Assertions.assertThat;
import static otp.timeline.Times.time;

import org.junit.jupiter.api.Test;

import otp.memory.Memory;
import otp.memory.MemoryExportLeaseRows;

/** Who reads the log as a whole does so once at a time, and a dead node keeps nobody from it for long. */
class ExportLeasesTest {

    private final Memory memory = new Memory();
    private final MemoryExportLeaseRows rows = new MemoryExportLeaseRows();
    private final ExportLeases here = new ExportLeases(rows, memory.transactions, memory.clock);
    private final ExportLeases onAnotherNode = new ExportLeases(rows, memory.transactions, memory.clock);

    private void at(String time) {
        memory.clock.set(time(time));
    }

    @Test
    void aHolderHasOneAtATimeWhateverTheNode() {
        at("12:00:00");
        var lease = here.take("acme/key:1").orElseThrow();
        assertThat(onAnotherNode.take("acme/key:1")).isEmpty();
        assertThat(onAnotherNode.take("acme/key:2")).isPresent();
        assertThat(onAnotherNode.take("other/key:1")).isPresent();
        here.giveBack(lease);
        assertThat(onAnotherNode.take("acme/key:1")).isPresent();
    }

    @Test
    void oneThatIsRenewedLastsAndOneThatIsNotIsOverAfterAMinute() {
        at("12:00:00");
        var lease = here.take("acme/key:1").orElseThrow();
        at("12:00:50");
        assertThat(here.renew(lease)).isTrue();
        at("12:01:49");
        assertThat(onAnotherNode.take("acme/key:1")).isEmpty();
        at("12:01:50");
        assertThat(onAnotherNode.take("acme/key:1")).isPresent();
    }

    @Test
    void whoLostOneNeitherRenewsNorGivesBackTheOtherOnes() {
        at("12:00:00");
        var lost = here.take("acme/key:1").orElseThrow();
        at("12:01:00");
        var other = onAnotherNode.take("acme/key:1").orElseThrow();
        assertThat(here.renew(lost)).isFalse();
        here.giveBack(lost);
        assertThat(here.take("acme/key:1")).isEmpty();
        assertThat(onAnotherNode.renew(other)).isTrue();
    }

    @Test
    void oneThatIsOverIsStillItsHoldersWhileNobodyElseWantsIt() {
        at("12:00:00");
        var lease = here.take("acme/key:1").orElseThrow();
        at("12:05:00");
        assertThat(here.renew(lease)).isTrue();
        assertThat(onAnotherNode.take("acme/key:1")).isEmpty();
    }
}
