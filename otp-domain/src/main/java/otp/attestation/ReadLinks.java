package otp.attestation;

import java.time.Instant;
import java.util.Iterator;
import java.util.List;

import otp.audit.AuditEvent;

/** A short chain, read as a whole. */
record ReadLinks(List<AuditEvent> links) implements LinkSource {

    @Override
    public Iterator<AuditEvent> from(long sequence) {
        return links.stream().filter(link -> link.sequence() >= sequence).iterator();
    }

    @Override
    public long lastBefore(Instant since) {
        return links.stream().filter(link -> link.at().isBefore(since)).mapToLong(AuditEvent::sequence).max().orElse(0);
    }

    @Override
    public long firstFrom(Instant until) {
        return links.stream().filter(link -> !link.at().isBefore(until)).mapToLong(AuditEvent::sequence).min().orElse(Long.MAX_VALUE);
    }
}
