package otp.report;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import otp.memory.Memory;
import otp.outbox.OutboxUseCases;
import otp.template.TemplateHints;

/** The use cases around reports, put together by hand as CDI does it in the server; the worker works as soon as it is given something. */
public final class ReportUseCases {

    final MemoryWaitingReports waiting = new MemoryWaitingReports();
    final Map<UUID, UUID> sentAs = new HashMap<>();
    final List<Instant> hints = new ArrayList<>();
    private final TakeReports take;
    private final ClaimReports claim;
    private final AssignReports assign;
    private final ApplyReports apply;
    private boolean dead;

    private ReportUseCases(Memory memory, OutboxUseCases outbox) {
        take = new TakeReports(waiting, new Worker(), new Hints(), memory.trouble, memory.transactions, memory.clock);
        claim = new ClaimReports(waiting, memory.transactions, memory.clock);
        assign = new AssignReports(waiting, new Owners(memory), memory.transactions, memory.alarm, memory.clock);
        apply = new ApplyReports(waiting, memory.gate, outbox.record(), memory.transactions, memory.clock);
    }

    public static ReportUseCases of(Memory memory, OutboxUseCases outbox) {
        return new ReportUseCases(memory, outbox);
    }

    public TakeReports take() {
        return take;
    }

    /** From now on nobody applies what is taken; somebody else's timer does. */
    void workerDies() {
        dead = true;
    }

    List<WaitingReport> claims() {
        return claim.claim(100);
    }

    void apply(List<WaitingReport> rows) {
        assign.byAccount(rows).forEach(apply::apply);
    }

    void putOff(List<WaitingReport> rows) {
        assign.byAccount(rows).forEach(apply::putOff);
    }

    private final class Worker implements ReportWorkers {

        @Override
        public void begin(List<WaitingReport> reports) {
            if (!dead) {
                apply(reports);
            }
        }

        @Override
        public int room() {
            return Integer.MAX_VALUE;
        }
    }

    private final class Hints implements TemplateHints {

        @Override
        public void hint(Instant at) {
            hints.add(at);
        }

        @Override
        public Optional<Instant> last() {
            return hints.stream().max(Instant::compareTo);
        }
    }

    /** Which digest is of which message, a test says. */
    private final class Owners implements ReportedMessages {

        private final Memory memory;

        Owners(Memory memory) {
            this.memory = memory;
        }

        @Override
        public Map<UUID, Owned> byId(Collection<UUID> messages) {
            return messages.stream().flatMap(id -> memory.messages.find(id).stream())
                    .collect(Collectors.toMap(message -> message.id(), message -> new Owned(message.accountId(), message.id())));
        }

        @Override
        public Map<UUID, Owned> byDigest(Collection<UUID> digests) {
            var owned = new HashMap<UUID, Owned>();
            digests.stream().filter(sentAs::containsKey)
                    .forEach(digest -> owned.putAll(Map.of(digest, byId(List.of(sentAs.get(digest))).get(sentAs.get(digest)))));
            return owned;
        }
    }
}
