package otp.timer;

import static jakarta.ejb.TransactionAttributeType.NOT_SUPPORTED;

import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;

import otp.audit.RefusedStrangers;

/** Tells every minute, in the logs of the applications, how many starts of the minute before were refused without an account. */
@Singleton
@DependsOn("StartUp")
@TransactionAttribute(NOT_SUPPORTED) // each application is a transaction of its own
public class RefusalTimer {

    @Inject
    Rounds rounds;

    @Inject
    Clocks clocks;

    @Inject
    RefusedStrangers refused;

    @Schedule(hour = "*", minute = "*", second = "40", persistent = false)
    public void tick() {
        rounds.start("telling of refusals", () -> {
            if (clocks.agree()) {
                refused.fold();
            }
        });
    }
}
