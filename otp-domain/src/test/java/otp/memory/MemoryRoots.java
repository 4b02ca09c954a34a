package otp.memory;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

import otp.attestation.Anchor;
import otp.attestation.KeptRoots;
import otp.attestation.Root;
import otp.attestation.RootRows;
import otp.audit.AuditEvent;
import otp.crypto.Bytes;

/** Roots of one application, in a map. */
public final class MemoryRoots implements RootRows {

    public final TreeMap<Long, Root> roots = new TreeMap<>();
    public final TreeMap<Long, List<Anchor>> anchors = new TreeMap<>();
    private final Memory memory;
    private final MemoryKeptLog log;

    public MemoryRoots(Memory memory, MemoryKeptLog log) {
        this.memory = memory;
        this.log = log;
    }

    @Override
    public Optional<Root> newest(UUID application) {
        return Optional.ofNullable(roots.lastEntry()).map(entry -> entry.getValue());
    }

    @Override
    public boolean begin(UUID application, long number, Instant madeAt, byte[] previous) {
        return roots.putIfAbsent(number, new Root(application, number, madeAt, 0, previous, previous, "")) == null;
    }

    @Override
    public void anchor(UUID application, long number, Instant since) {
        var known = anchors.values().stream().flatMap(List::stream).toList();
        var fresh = new ArrayList<Anchor>();
        memory.events.rows().stream().filter(link -> !link.at().isBefore(since)).map(AuditEvent::chain).distinct()
                .map(chain -> log.links(chain, log.chain(application, chain).orElseThrow().chain().last(), 1).get(0))
                .filter(link -> known.stream().noneMatch(anchor -> anchor.chain().equals(link.chain())
                        && anchor.sequence() >= link.sequence()))
                .forEach(link -> fresh.add(new Anchor(link.chain(), link.sequence(), link.mac())));
        fresh.sort(Comparator.comparing(anchor -> Bytes.of(anchor.chain()), Arrays::compareUnsigned));
        anchors.put(number, fresh);
    }

    @Override
    public List<Anchor> anchors(UUID application, long number, UUID after, int limit) {
        return anchors.getOrDefault(number, List.of()).stream()
                .filter(anchor -> after == null || Arrays.compareUnsigned(Bytes.of(anchor.chain()), Bytes.of(after)) > 0)
                .limit(limit).toList();
    }

    @Override
    public void complete(Root root) {
        roots.put(root.number(), root);
    }

    /** For whoever reads them again. */
    public KeptRoots kept() {
        return new Kept();
    }

    private final class Kept implements KeptRoots {

        @Override
        public List<Root> from(UUID application, long number, int limit) {
            return roots.tailMap(number).values().stream().limit(limit).toList();
        }

        @Override
        public long newestBefore(UUID application, Instant since) {
            return roots.values().stream().filter(root -> root.madeAt().isBefore(since)).mapToLong(Root::number).max().orElse(0);
        }

        @Override
        public long firstFrom(UUID application, Instant until) {
            return roots.values().stream().filter(root -> !root.madeAt().isBefore(until)).mapToLong(Root::number).min()
                    .orElse(Long.MAX_VALUE);
        }

        @Override
        public long newestAnchored(UUID application) {
            return anchors.entrySet().stream().filter(entry -> !entry.getValue().isEmpty()).mapToLong(Map.Entry::getKey).max().orElse(0);
        }

        @Override
        public List<Held> anchors(UUID application, long number, UUID after, int limit) {
            return MemoryRoots.this.anchors(application, number, after, limit).stream().map(anchor -> held(application, anchor)).toList();
        }
    }

    private KeptRoots.Held held(UUID application, Anchor anchor) {
        var mac = log.links(anchor.chain(), anchor.sequence(), 1).stream().filter(link -> link.sequence() == anchor.sequence())
                .findFirst().map(AuditEvent::mac).orElse(null);
        return new KeptRoots.Held(anchor, mac, log.chain(application, anchor.chain())
                .map(chain -> new KeptRoots.Ends(chain.chain().last(), chain.chain().base(), chain.chain().checkpoint())).orElse(null));
    }
}
