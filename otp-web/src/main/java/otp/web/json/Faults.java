package otp.web.json;

import java.util.ArrayList;
import java.util.List;

import otp.application.Fault;

/** Collects what is wrong with one body, so that a caller learns everything at once. */
public final class Faults {

    /** Nobody reads more of them, and an answer stays small whatever was sent. */
    static final int MAX = 50;

    private final List<Fault> found = new ArrayList<>();

    public void add(String pointer, String detail) {
        if (found.size() < MAX) {
            found.add(new Fault(pointer, detail));
        }
    }

    /** Adds what the domain found, except where something more basic is wrong already. */
    public void addAll(List<Fault> faults) {
        faults.stream().filter(fault -> !isAbout(fault.pointer())).forEach(fault -> add(fault.pointer(), fault.detail()));
    }

    private boolean isAbout(String pointer) {
        return found.stream().map(Fault::pointer).anyMatch(known -> pointer.equals(known) || pointer.startsWith(known + "/"));
    }

    public boolean none() {
        return found.isEmpty();
    }

    public void throwIfAny() {
        if (!none()) {
            throw new InvalidBodyException(found);
        }
    }
}
