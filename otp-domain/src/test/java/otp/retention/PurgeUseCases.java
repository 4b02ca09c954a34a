package otp.retention;

import java.time.Duration;

import otp.memory.Memory;
import otp.memory.MemoryOldRows;
import otp.settings.HubSpotSettings;
import otp.settings.RetentionSettings;

/** The use cases of retention, put together by hand as CDI does it in the server. */
record PurgeUseCases(PurgeEvents events, PurgeLockouts lockouts, PurgeVerifications verifications) {

    private static final HubSpotSettings WITHOUT_CRM = new HubSpotSettings(Memory.HUBSPOT.url(), Memory.HUBSPOT.api(), null, null, null, 90,
            false, Memory.HUBSPOT.tickets(), Memory.HUBSPOT.appUrl());

    static PurgeUseCases of(Memory memory, int days) {
        return of(memory, days, WITHOUT_CRM);
    }

    static PurgeUseCases of(Memory memory, int days, HubSpotSettings crm) {
        var untold = new Untold(crm);
        var old = new MemoryOldRows(memory);
        var kept = new RetentionSettings(Duration.ofDays(days), Duration.ofDays(days), Duration.ofDays(days));
        return new PurgeUseCases(
                new PurgeEvents(old.events(), memory.gate, memory.chains, memory.links, memory.audit, memory.applications, kept,
                        untold, memory.transactions, memory.clock),
                new PurgeLockouts(old.lockouts(), memory.lockouts, memory.gate, memory.applications, kept, untold, memory.transactions,
                        memory.clock),
                new PurgeVerifications(old.verifications(), memory.verifications, memory.gate, memory.applications, kept,
                        untold, memory.transactions, memory.clock));
    }

    void all() {
        lockouts.purge();
        verifications.purge();
        events.purge();
    }
}
