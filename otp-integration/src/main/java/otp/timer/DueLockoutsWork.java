package otp.timer;

import java.time.Instant;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import otp.expiry.Deadlines.Kind;
import otp.expiry.Expiry;

/** Lockouts whose time is over: the person is told that the account is open again. */
@ApplicationScoped
public class DueLockoutsWork implements DueWork {

    @Inject
    ExpireDueRows rows;

    @Inject
    Expiry expiry;

    @Override
    public String name() {
        return "ending lockouts";
    }

    @Override
    public void run() {
        rows.expire(Kind.LOCKOUT);
    }

    @Override
    public Optional<Instant> next() {
        return expiry.next(Kind.LOCKOUT);
    }
}
