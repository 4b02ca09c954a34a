package otp.relay;

import java.util.List;
import java.util.UUID;

import otp.crm.Crm;

/** How many accounts are told together: fewer each time that fails, more again each time that works. */
final class Part {

    /** So often one account fails alone before others get their turn. */
    static final int PATIENCE = 5;

    private static final int STEP = 4;

    private int size = Crm.BATCH;
    private UUID alone;
    private int failures;

    synchronized int size() {
        return size;
    }

    synchronized void grow() {
        size = Math.min(Crm.BATCH, size * STEP);
        failures = 0;
    }

    /** @return whether it is one account, and has failed alone for long enough */
    synchronized boolean failed(List<UUID> together) {
        size = Math.max(1, together.size() / STEP);
        if (together.size() > 1) {
            return false;
        }
        failures = together.get(0).equals(alone) ? failures + 1 : 1;
        alone = together.get(0);
        return failures >= PATIENCE;
    }
}
