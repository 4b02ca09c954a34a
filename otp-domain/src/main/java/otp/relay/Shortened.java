package otp.relay;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/** Lines that fit: cut in the middle, since how it began and how it stands tell most. */
final class Shortened {

    private Shortened() {}

    /**
     * @param most characters of all lines together
     * @param leftOut the line that says how many are not there
     */
    static List<String> of(List<String> lines, int most, IntFunction<String> leftOut) {
        if (lines.stream().mapToInt(String::length).sum() <= most) {
            return lines;
        }
        int room = most - leftOut.apply(lines.size()).length();
        int first = 0;
        for (int half = room / 2; lines.get(first).length() <= half; first++) {
            half -= lines.get(first).length();
            room -= lines.get(first).length();
        }
        int last = lines.size();
        for (; last > first && lines.get(last - 1).length() <= room; last--) {
            room -= lines.get(last - 1).length();
        }
        var kept = new ArrayList<>(lines.subList(0, first));
        kept.add(leftOut.apply(last - first));
        kept.addAll(lines.subList(last, lines.size()));
        return kept;
    }
}
