package otp.web;

import java.time.Instant;
import java.util.UUID;

import otp.investigation.CrmState;
import otp.investigation.EventView;

/** Audit events for tests: the one of the contract's example. */
public final class GivenEvents {

    public static final UUID ID = UUID.fromString("0193f0c2-9b1e-7d44-8f20-51a7c3e90b12");

    private static final Instant AT = Instant.parse("2026-11-22T20:41:08.123Z");

    private GivenEvents() {}

    public static EventView incorrect() {
        return event("user-8841", "{\"attemptsRemaining\":2}");
    }

    public static EventView event(String account, String details) {
        return new EventView(ID, 17, "check.incorrect", AT, "acme", account, "+1******2671", GivenVerifications.ID, "key:4f1c", "r-1",
                details, new CrmState("off", null));
    }

    /** Of the application itself. */
    public static EventView keyCreated() {
        return new EventView(ID, 1, "key.created", AT, "acme", null, null, null, "admin", null, "{}", new CrmState("synced", AT));
    }
}
