package otp.timer;

import java.time.Instant;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import otp.expiry.Deadlines.Kind;
import otp.expiry.Expiry;

/** Verifications whose time is over before anybody approved them. */
@ApplicationScoped
public class DueVerificationsWork implements DueWork {

    @Inject
    ExpireDueRows rows;

    @Inject
    Expiry expiry;

    @Override
    public String name() {
        return "ending verifications";
    }

    @Override
    public void run() {
        rows.expire(Kind.VERIFICATION);
    }

    @Override
    public Optional<Instant> next() {
        return expiry.next(Kind.VERIFICATION);
    }
}
