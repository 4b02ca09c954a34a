package otp.attestation;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import otp.application.Application;
import otp.attestation.KeptRoots.Held;

/** One walk along the roots of an application. */
final class RootWalk {

    private static final int ROOTS = 100;
    private static final int ANCHORS = 1_000;

    private final Application application;
    private final Set<UUID> chains;
    private final KeptRoots roots;
    private final KeptLog log;
    private final RootStatements statements;
    private final Tally tally;
    private final Runnable pulse;
    private long expected;
    private byte[] previous = Root.NOTHING_BEFORE;

    RootWalk(Application application, Set<UUID> chains, KeptRoots roots, KeptLog log, RootStatements statements, Tally tally,
            Runnable pulse) {
        this.application = application;
        this.chains = chains;
        this.roots = roots;
        this.log = log;
        this.statements = statements;
        this.tally = tally;
        this.pulse = pulse;
    }

    Optional<Break> walk(Period period) {
        var id = application.id();
        long anchored = roots.newestAnchored(id); // before the roots, since one that is made meanwhile comes with its anchors
        long through = period.until() == null ? Long.MAX_VALUE : roots.firstFrom(id, period.until());
        expected = period.since() == null ? 1 : Math.max(1, roots.newestBefore(id, period.since()));
        if (expected > 1) {
            var before = roots.from(id, expected - 1, 1);
            if (before.isEmpty() || before.get(0).number() != expected - 1) {
                return missing(expected - 1);
            }
            previous = before.get(0).hash();
        }
        return each(through).or(() -> expected <= Math.min(through, anchored) ? missing(expected) : Optional.empty());
    }

    private Optional<Break> each(long through) {
        List<Root> page;
        do {
            page = roots.from(application.id(), expected, ROOTS);
            for (var root : page) {
                if (expected > through) {
                    return Optional.empty();
                }
                var broken = judge(root);
                if (broken.isPresent()) {
                    return broken;
                }
                previous = root.hash();
                expected++;
                tally.root();
            }
        } while (page.size() == ROOTS);
        return Optional.empty();
    }

    private Optional<Break> judge(Root root) {
        if (root.number() != expected) {
            return missing(expected);
        }
        if (!Arrays.equals(root.previous(), previous)) {
            return Optional.of(Break.of(BreakKind.ROOT, root, "The root does not follow the one before it."));
        }
        var hash = new RootHash(previous, root.number(), root.madeAt());
        var broken = anchors(root, hash);
        if (hash.heads() != root.heads() || !Arrays.equals(hash.value(), root.hash())) {
            return Optional.of(Break.of(BreakKind.ROOT, root, statements.attests(application.name(), root)
                    ? "The anchors are not those that the root was signed for."
                    : "The root is not what was signed."));
        }
        return statements.attests(application.name(), root) ? broken
                : Optional.of(Break.of(BreakKind.ROOT, root, "The statement was not signed by this service, or says something else."));
    }

    /** The first anchor that its chain does not hold. */
    private Optional<Break> anchors(Root root, RootHash hash) {
        Optional<Break> broken = Optional.empty();
        List<Held> page;
        UUID after = null;
        do {
            pulse.run();
            page = roots.anchors(application.id(), root.number(), after, ANCHORS);
            for (var held : page) {
                hash.add(held.anchor());
                after = held.anchor().chain();
                if (broken.isEmpty() && (chains == null || chains.contains(after))) {
                    broken = judge(root, held);
                }
            }
        } while (page.size() == ANCHORS);
        return broken;
    }

    private Optional<Break> judge(Root root, Held held) {
        var anchor = held.anchor();
        if (held.ends() == null) {
            return Optional.of(Break.vanished(anchor.chain(), root.number(), "The root tells of a chain that is not there."));
        }
        if (anchor.sequence() > held.ends().last()) {
            return broken(BreakKind.CUT_OFF, root, anchor, "The chain ends before a link that the root tells of.");
        }
        if (anchor.sequence() < held.ends().base()) {
            return Optional.empty();
        }
        if (anchor.sequence() == held.ends().base()) {
            return Arrays.equals(anchor.mac(), held.ends().checkpoint().mac()) ? Optional.empty()
                    : broken(BreakKind.CHECKPOINT, root, anchor, "The checkpoint is not the link that the root tells of.");
        }
        return Arrays.equals(anchor.mac(), held.mac()) ? Optional.empty()
                : broken(BreakKind.CHANGED, root, anchor, "The link is not the one that the root tells of.");
    }

    private Optional<Break> broken(BreakKind kind, Root root, Anchor anchor, String detail) {
        var account = log.chain(application.id(), anchor.chain()).map(KeptChain::account).orElse(null);
        return Optional.of(new Break(kind, account, anchor.chain(), anchor.sequence(), root.number(), root.madeAt(), detail));
    }

    private static Optional<Break> missing(long number) {
        return Optional.of(
                new Break(BreakKind.ROOT, null, null, null, number, null, "There is no root with this number, and later ones are there."));
    }
}
