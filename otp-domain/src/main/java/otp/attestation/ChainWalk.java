package otp.attestation;

import java.time.Instant;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Optional;
import java.util.function.Supplier;

import otp.audit.AuditEvent;

/**
 * Walks one chain from its checkpoint, or from the last link before the period, to its end as its row told it before; what was added since is
 * nobody's business. Times are believed only of links that were held to their MACs, so the links at both ends of a period are walked, too.
 */
final class ChainWalk {

    private final KeptChain chain;
    private final LinkSource source;
    private final Macs macs;
    private final Seals seals;
    private final Supplier<Optional<KeptChain>> readAgain;
    private byte[] previous;
    private long expected;
    private long walked;

    ChainWalk(KeptChain chain, LinkSource source, Macs macs, Seals seals, Supplier<Optional<KeptChain>> readAgain) {
        this.chain = chain;
        this.source = source;
        this.macs = macs;
        this.seals = seals;
        this.readAgain = readAgain;
    }

    /** How many links were held to their MACs. */
    long walked() {
        return walked;
    }

    Optional<Break> walk(Period period) {
        return checkpoint().or(() -> links(period)).or(this::end).or(this::beyond);
    }

    private Optional<Break> checkpoint() {
        if (!macs.genuine(chain)) {
            return broken(BreakKind.CHECKPOINT, chain.base(), null,
                    "The checkpoint at the beginning of the chain was not made by this service.");
        }
        return chain.base() > chain.last() ? broken(BreakKind.CUT_OFF, chain.base(), null, "The chain ends before its checkpoint.")
                : Optional.empty();
    }

    private Optional<Break> links(Period period) {
        long whole = chain.base() + 1;
        long first = period.since() == null ? whole : Math.max(whole, Math.min(chain.last(), source.lastBefore(period.since())));
        long through = period.until() == null ? chain.last() : Math.min(chain.last(), source.firstFrom(period.until()));
        var rows = source.from(first == whole ? Long.MIN_VALUE : first - 1);
        expected = first;
        previous = chain.chain().checkpoint().mac();
        if (first > whole) {
            var before = before(first - 1, rows);
            if (before.isPresent()) {
                return before;
            }
        }
        return each(rows, through);
    }

    /** The link before the first has to be there; it is held to nothing but what the next says of it. */
    private Optional<Break> before(long sequence, Iterator<AuditEvent> rows) {
        var link = rows.hasNext() ? rows.next() : null;
        if (link == null || link.sequence() != sequence) {
            return broken(BreakKind.MISSING, sequence, null, "There is no link with this number.");
        }
        previous = link.mac();
        return previous == null ? broken(BreakKind.UNSEALED, sequence, link.at(), "The link has no MAC.") : Optional.empty();
    }

    private Optional<Break> each(Iterator<AuditEvent> rows, long through) {
        while (expected <= through && rows.hasNext()) {
            var link = rows.next();
            var found = judge(link);
            if (found.isPresent()) {
                return found;
            }
            previous = link.mac();
            expected++;
            walked++;
        }
        return expected <= through ? broken(BreakKind.CUT_OFF, expected, null, "The links from this one to the end of the chain are gone.")
                : Optional.empty();
    }

    private Optional<Break> judge(AuditEvent link) {
        if (link.sequence() < expected) {
            return broken(BreakKind.CHECKPOINT, link.sequence(), link.at(), "A link stands before the checkpoint, where all were purged.");
        }
        if (link.sequence() > expected) {
            return broken(BreakKind.MISSING, expected, null, "There is no link with this number, and later ones are there.");
        }
        if (link.mac() == null || link.macKey() == null) {
            return broken(BreakKind.UNSEALED, expected, link.at(),
                    "The link has no MAC: it is from before there were chains, or the MAC was taken away.");
        }
        if (!macs.fits(link, previous)) {
            return new Displaced(chain, source, macs).is(link, previous)
                    ? broken(BreakKind.SWAPPED, expected, link.at(), "What stands here belongs to another place of the chain.")
                    : broken(BreakKind.CHANGED, expected, link.at(), "The link is not what was written here.");
        }
        if (!link.applicationId().equals(chain.application())) {
            return broken(BreakKind.CHANGED, expected, link.at(), "The account was moved to another application.");
        }
        return seals.fits(link) ? Optional.empty()
                : broken(BreakKind.CHANGED, expected, link.at(),
                        "What the link says of the person, its keyed index or the account's key was changed.");
    }

    private Optional<Break> end() {
        if (expected <= chain.last()) {
            var rows = source.from(chain.last());
            var last = rows.hasNext() ? rows.next() : null;
            if (last == null || last.sequence() != chain.last()) {
                return broken(BreakKind.CUT_OFF, chain.last(), null, "The last link of the chain is gone.");
            }
            previous = last.mac();
        }
        return Arrays.equals(previous, chain.chain().head()) ? Optional.empty()
                : broken(BreakKind.CUT_OFF, chain.last(), null, "The last link is not the one at which the chain's row says that it ends.");
    }

    private Optional<Break> beyond() {
        var rows = source.from(chain.last() + 1);
        if (!rows.hasNext()) {
            return Optional.empty();
        }
        var link = rows.next();
        return readAgain.get().filter(now -> now.last() >= link.sequence()).isPresent() ? Optional.empty()
                : broken(BreakKind.CUT_OFF, link.sequence(), link.at(), "There are links behind the end that the chain's row tells of.");
    }

    private Optional<Break> broken(BreakKind kind, long sequence, Instant at, String detail) {
        return Optional.of(Break.of(kind, chain, sequence, at, detail));
    }
}
