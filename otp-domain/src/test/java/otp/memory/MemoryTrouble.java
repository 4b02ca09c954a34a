package otp.memory;

import java.util.ArrayList;
import java.util.List;

import otp.outbox.ReportedTrouble;

/** Remembers what was reported of the sender. */
public final class MemoryTrouble implements ReportedTrouble {

    private final List<Integer> codes = new ArrayList<>();

    @Override
    public void reported(int providerCode) {
        codes.add(providerCode);
    }

    public List<Integer> codes() {
        return codes;
    }
}
