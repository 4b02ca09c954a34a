package otp.timer;

import static jakarta.ejb.TransactionAttributeType.NOT_SUPPORTED;

import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;

import otp.key.FlushKeyUse;

/** Writes down every minute which keys were used; a request never does. */
@Singleton
@DependsOn("StartUp")
@TransactionAttribute(NOT_SUPPORTED)
public class KeyUseTimer {

    @Inject
    Rounds rounds;

    @Inject
    FlushKeyUse use;

    @Schedule(hour = "*", minute = "*", persistent = false)
    public void tick() {
        rounds.start("noting the last use of keys", use::flush);
    }
}
