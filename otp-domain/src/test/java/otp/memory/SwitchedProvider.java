package otp.memory;

import java.time.Instant;
import java.util.Optional;

import otp.message.Provider;

/** A provider that is up or down as the test says; while it is down, so many questions as the test allows are its probes. */
public final class SwitchedProvider implements Provider {

    private Instant refusedUntil;
    private int probes;

    @Override
    public Optional<Instant> refusedUntil(Instant now) {
        if (refusedUntil != null && probes > 0) {
            probes--;
            return Optional.empty();
        }
        return Optional.ofNullable(refusedUntil).filter(until -> until.isAfter(now));
    }

    public void downUntil(Instant until) {
        refusedUntil = until;
    }

    public void up() {
        refusedUntil = null;
    }

    public void admitProbes(int count) {
        probes = count;
    }
}
