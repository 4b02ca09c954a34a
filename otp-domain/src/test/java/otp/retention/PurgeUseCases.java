package otp.retention;

import java.time.Duration;

import otp.memory.Memory;
import otp.memory.MemoryOldRows;
import otp.settings.RetentionSettings;

/** The use cases of retention, put together by hand as CDI does it in the server. */
record PurgeUseCases(PurgeEvents events, PurgeLockouts lockouts, PurgeVerifications verifications) {

    static PurgeUseCases of(Memory memory, int days) {
        var old = new MemoryOldRows(memory);
        var kept = new RetentionSettings(Duration.ofDays(days), Duration.ofDays(days), Duration.ofDays(days));
        return new PurgeUseCases(
                new PurgeEvents(old.events(), memory.gate, memory.chains, memory.links, memory.audit, memory.applications, kept,
                        memory.transactions, memory.clock),
                new PurgeLockouts(old.lockouts(), memory.lockouts, memory.gate, memory.applications, kept, memory.transactions,
                        memory.clock),
                new PurgeVerifications(old.verifications(), memory.verifications, memory.gate, memory.applications, kept,
                        memory.transactions, memory.clock));
    }

    void all() {
        lockouts.purge();
        verifications.purge();
        events.purge();
    }
}
