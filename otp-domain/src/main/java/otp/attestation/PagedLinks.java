package otp.attestation;

import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.UUID;

import otp.audit.AuditEvent;

/** A chain of any length, read a page at a time. */
record PagedLinks(KeptLog log, UUID chain) implements LinkSource {

    static final int PAGE = 2_000;

    @Override
    public Iterator<AuditEvent> from(long sequence) {
        return new Pages(sequence);
    }

    @Override
    public long lastBefore(Instant since) {
        return log.lastBefore(chain, since);
    }

    @Override
    public long firstFrom(Instant until) {
        return log.firstFrom(chain, until);
    }

    private final class Pages implements Iterator<AuditEvent> {

        private long from;
        private List<AuditEvent> page = List.of();
        private int next;
        private boolean last;

        private Pages(long from) {
            this.from = from;
        }

        @Override
        public boolean hasNext() {
            if (next == page.size() && !last) {
                page = log.links(chain, from, PAGE);
                next = 0;
                last = page.size() < PAGE;
            }
            return next < page.size();
        }

        @Override
        public AuditEvent next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            var link = page.get(next);
            next++;
            from = link.sequence() + 1;
            return link;
        }
    }
}
