package otp.crm;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Records in parts that one call takes, each record once. */
public final class Batches {

    private Batches() {}

    public static <T> Stream<List<T>> of(Collection<T> records) {
        var distinct = new ArrayList<>(new LinkedHashSet<>(records));
        return IntStream.iterate(0, from -> from < distinct.size(), from -> from + Crm.BATCH)
                .mapToObj(from -> distinct.subList(from, Math.min(from + Crm.BATCH, distinct.size())));
    }
}
