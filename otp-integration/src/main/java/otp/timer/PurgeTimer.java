package otp.timer;

import static jakarta.ejb.TransactionAttributeType.NOT_SUPPORTED;

import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;

import otp.idempotency.PurgeIdempotency;

/** Removes every ten minutes what is kept for a day only. */
@Singleton
@DependsOn("StartUp")
@TransactionAttribute(NOT_SUPPORTED) // each batch is a transaction of its own
public class PurgeTimer {

    @Inject
    Rounds rounds;

    @Inject
    PurgeIdempotency idempotency;

    @Schedule(hour = "*", minute = "*/10", persistent = false)
    public void tick() {
        rounds.start("purging idempotency records", idempotency::purge);
    }
}
