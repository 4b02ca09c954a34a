package otp.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;

import otp.audit.AuditEvent;
import otp.chain.Chain;

/** Walks chains as whoever verifies the log does. */
public final class Chains {

    private Chains() {}

    /** Every account's log and every application's is whole, and nobody changed anything. */
    public static void hold(Memory memory) {
        memory.accounts.all().forEach(account -> hold(memory, account.id(), account.chain()));
        memory.applications.all().forEach(one -> hold(memory, one.id(), memory.chains.lock(one.id()).chain()));
    }

    private static void hold(Memory memory, UUID id, Chain chain) {
        var events = memory.events.ofChain(id);
        assertThat(events).hasSize((int) chain.last());
        assertThat(walked(memory, events)).isEqualTo(chain.head());
    }

    private static byte[] walked(Memory memory, List<AuditEvent> events) {
        var before = new Chain().head();
        for (int number = 0; number < events.size(); number++) {
            var event = events.get(number);
            assertThat(event.sequence()).isEqualTo(number + 1);
            assertThat(event.mac()).as("link %d", event.sequence()).isEqualTo(event.mac(before, memory.links));
            before = event.mac();
        }
        return before;
    }
}
