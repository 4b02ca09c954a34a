package otp.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.UUID;

import otp.audit.AuditEvent;
import otp.chain.Chain;

/** Walks a chain from its checkpoint to its head: every link is there, in its place, and as it was made. */
public final class Walk {

    private final Memory memory;

    public Walk(Memory memory) {
        this.memory = memory;
    }

    public void ofAccount(UUID account) {
        through(account, memory.accounts.lock(account).orElseThrow().chain());
    }

    public void ofApplication(UUID application) {
        through(application, memory.chains.lock(application).chain());
    }

    private void through(UUID id, Chain chain) {
        assertThat(memory.links.genuine(chain.checkpoint(), id, chain.base())).as("the checkpoint is ours").isTrue();
        var previous = chain.checkpoint().mac();
        long sequence = chain.base();
        for (var event : memory.events.ofAccount(id).stream().sorted(Comparator.comparing(AuditEvent::sequence)).toList()) {
            assertThat(event.sequence()).isEqualTo(++sequence);
            assertThat(event.mac()).isEqualTo(event.mac(previous, memory.links));
            previous = event.mac();
        }
        assertThat(sequence).isEqualTo(chain.last());
        assertThat(previous).isEqualTo(chain.head());
    }
}
