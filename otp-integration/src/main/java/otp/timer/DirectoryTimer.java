package otp.timer;

import static jakarta.ejb.TransactionAttributeType.NOT_SUPPORTED;

import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;

import otp.application.RefreshDirectory;

/** Takes over every 2 s what other nodes changed of applications and keys: the contract gives them 5 s. */
@Singleton
@DependsOn("StartUp")
@TransactionAttribute(NOT_SUPPORTED)
public class DirectoryTimer {

    @Inject
    Rounds rounds;

    @Inject
    RefreshDirectory directory;

    @Schedule(hour = "*", minute = "*", second = "*/2", persistent = false)
    public void tick() {
        rounds.start("refreshing applications and keys", directory::refresh);
    }
}
