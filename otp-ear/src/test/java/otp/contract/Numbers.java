package otp.contract;

import java.util.concurrent.atomic.AtomicInteger;

/** Valid phone numbers that nobody else in this run has. */
final class Numbers {

    private static final AtomicInteger NEXT = new AtomicInteger(2_345_678);

    private Numbers() {}

    /** Of San Francisco, E.164. */
    static String next() {
        return "+1415" + NEXT.getAndIncrement();
    }

    static String masked(String number) {
        return "+1******" + number.substring(number.length() - 4);
    }
}
