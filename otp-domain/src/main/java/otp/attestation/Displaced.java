package otp.attestation;

import otp.audit.AuditEvent;

/** Tells whether a link that does not fit its place is the link of another place of the same chain, with or without its MAC. */
record Displaced(KeptChain chain, LinkSource source, Macs macs) {

    boolean is(AuditEvent found, byte[] previous) {
        var before = chain.chain().checkpoint().mac();
        var rows = source.from(chain.base() + 1);
        while (rows.hasNext()) {
            var row = rows.next();
            if (row.sequence() != found.sequence() && (belongsAt(row, found, before)
                    || macs.fitsAt(found.sequence(), row, previous, found.mac()))) {
                return true;
            }
            before = row.mac();
        }
        return false;
    }

    /** Two neighbours that changed places: the one before this place is what stands at it. */
    private boolean belongsAt(AuditEvent row, AuditEvent found, byte[] before) {
        return macs.fitsAt(row.sequence(), found, before, found.mac()) || macs.fitsAt(row.sequence(), found, row.mac(), found.mac());
    }
}
