package otp.cluster;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** Somebody with an account and a number that nobody else in this run has. */
record Person(String number, String account) {

    private static final AtomicInteger NEXT = new AtomicInteger();

    /** Of San Francisco. */
    static Person next() {
        int number = NEXT.getAndIncrement();
        return new Person("+1415" + (3_000_000 + number), "user-" + number);
    }

    static List<Person> some(int count) {
        return Stream.generate(Person::next).limit(count).toList();
    }

    /** The body of a start. */
    String wish() {
        return "{\"to\":\"" + number + "\",\"account\":\"" + account + "\"}";
    }

    /** Without the number. */
    @Override
    public String toString() {
        return account;
    }
}
