package otp.persistence;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;

/** Lists for {@code IN}: the last element is repeated up to a power of two, so that there are few texts of a statement and their plans are kept. */
final class Padded {

    private Padded() {}

    /** @param elements at least one */
    static <T> List<T> of(Collection<T> elements) {
        var padded = new ArrayList<>(elements);
        int places = Integer.highestOneBit(2 * padded.size() - 1);
        padded.addAll(Collections.nCopies(places - padded.size(), padded.get(padded.size() - 1)));
        return padded;
    }
}
