package otp.memory;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import otp.time.Alarm;

/** Remembers for when it was set. */
public final class MemoryAlarm implements Alarm {

    private final List<Instant> set = new ArrayList<>();

    @Override
    public void at(Instant due) {
        set.add(due);
    }

    public List<Instant> set() {
        return set;
    }
}
