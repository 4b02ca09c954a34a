package otp.web;

import java.net.URI;
import java.time.Instant;
import java.util.UUID;

import otp.lockout.LockoutStatus;
import otp.support.LockoutView;

/** Lockouts for tests: the one of the contract's example, at its moments. */
public final class GivenLockouts {

    public static final UUID ID = UUID.fromString("0193f0c2-9b1e-7d44-8f20-51a7c3e90b12");
    public static final Instant LOCKED = Instant.parse("2026-11-22T20:41:08.123Z");

    private static final Instant UNTIL = LOCKED.plusSeconds(60);

    private GivenLockouts() {}

    public static LockoutView active() {
        return view(UNTIL, LockoutStatus.ACTIVE, null, null, null, null, null);
    }

    /** As a ticket stands in the CRM. */
    public static LockoutView handedOff(URI page) {
        return view(UNTIL, LockoutStatus.ACTIVE, null, null, null, null, new LockoutView.Ticket("512", page));
    }

    public static LockoutView suspension() {
        return view(null, LockoutStatus.ACTIVE, null, null, null, null, null);
    }

    public static LockoutView released() {
        return view(UNTIL, LockoutStatus.RELEASED, LOCKED.plusSeconds(5), "j.doe", "called back, identity confirmed",
                LOCKED.plusMillis(5_250), null);
    }

    private static LockoutView view(Instant until, LockoutStatus status, Instant releasedAt, String by, String reason, Instant notified,
            LockoutView.Ticket ticket) {
        return new LockoutView(ID, "acme", "user-8841", "+1******2671", GivenVerifications.ID, 1, LOCKED, until, status, releasedAt, by,
                reason, notified, ticket);
    }
}
