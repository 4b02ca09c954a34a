package otp.retention;

import java.security.MessageDigest;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import otp.audit.AuditEvent;
import otp.chain.Chain;
import otp.chain.Links;
import otp.crypto.UnknownKeyException;

/**
 * The links a chain begins with, as far as they are old. Where one of them does not fit, or the one behind them, or the head when none is
 * left, nothing is removed (nor is one without a MAC): or whoever can write to the database would make an event old, and have us remove it under a seal of ours.
 */
final class Beginning {

    private final UUID id;
    private final Chain chain;
    private final Links links;

    Beginning(UUID id, Chain chain, Links links) {
        this.id = id;
        this.chain = chain;
        this.links = links;
    }

    /**
     * Purges what is old and fits.
     *
     * @param next the links behind those that were purged before; one more than may be removed, unless there are no more
     * @return how many were
     */
    int purge(List<AuditEvent> next, Instant before, int most) {
        int old = old(next, before, most);
        if (old > 0) {
            var last = next.get(old - 1);
            chain.purged(id, last.sequence(), last.mac(), links);
        }
        return old;
    }

    private int old(List<AuditEvent> next, Instant before, int most) {
        try {
            return links.genuine(chain.checkpoint(), id, chain.base()) ? fitting(next, before, most) : 0;
        } catch (UnknownKeyException e) {
            return 0; // nobody made it with a key of ours
        }
    }

    private int fitting(List<AuditEvent> next, Instant before, int most) {
        var previous = chain.checkpoint().mac();
        int old = 0;
        for (var event : next) {
            if (!fits(event, chain.base() + old + 1, previous)) {
                return 0;
            }
            if (old == most || !event.at().isBefore(before)) {
                return old;
            }
            previous = event.mac();
            old++;
        }
        return chain.base() + old == chain.last() && MessageDigest.isEqual(previous, chain.head()) ? old : 0;
    }

    private boolean fits(AuditEvent event, long sequence, byte[] previous) {
        if (event.sequence() != sequence || sequence > chain.last()) {
            return false;
        }
        return event.mac() != null && event.macKey() != null && MessageDigest.isEqual(event.mac(), event.mac(previous, links));
    }
}
