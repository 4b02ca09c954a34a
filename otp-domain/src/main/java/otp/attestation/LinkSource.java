package otp.attestation;

import java.time.Instant;
import java.util.Iterator;

import otp.audit.AuditEvent;

/** The links of one chain, in order. */
interface LinkSource {

    Iterator<AuditEvent> from(long sequence);

    /** See {@link KeptLog#lastBefore}. */
    long lastBefore(Instant since);

    /** See {@link KeptLog#firstFrom}. */
    long firstFrom(Instant until);
}
