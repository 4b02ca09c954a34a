package otp.delivery;

import java.util.Arrays;

/** When the last so many were admitted, in milliseconds. */
final class Admissions {

    private final long[] admitted;
    private int next;

    Admissions(int kept) {
        admitted = new long[kept];
        Arrays.fill(admitted, Long.MIN_VALUE / 2);
    }

    /** Whether fewer than {@code most} lie in the last {@code span} milliseconds. A clock that was set back makes room. */
    boolean fewerThan(int most, long span, long now) {
        long since = now - admitted[Math.floorMod(next - most, admitted.length)];
        return since < 0 || since >= span;
    }

    void add(long now) {
        admitted[next] = now;
        next = (next + 1) % admitted.length;
    }
}
