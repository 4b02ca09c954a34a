package otp.benchmark;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** The heap of a node, looked at ten times a second by the JDK's {@code jstat}; in KiB. */
final class Heap implements AutoCloseable {

    private static final List<String> USED = List.of("S0U", "S1U", "EU", "OU");

    private final Process jstat;
    private volatile long most;
    private volatile long mostOld;

    private Heap(Process jstat) {
        this.jstat = jstat;
    }

    static Heap of(long pid) throws IOException {
        String command = Path.of(System.getProperty("java.home"), "bin", "jstat").toString();
        Heap heap = new Heap(new ProcessBuilder(command, "-gc", Long.toString(pid), "100").start());
        new Thread(heap::look).start();
        return heap;
    }

    /** With what nobody needs any more and nobody has collected yet. */
    long most() {
        return most;
    }

    long mostOld() {
        return mostOld;
    }

    private void look() {
        try (BufferedReader lines = jstat.inputReader()) {
            List<String> columns = Arrays.asList(lines.readLine().trim().split("\\s+"));
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] values = line.trim().split("\\s+");
                double used = USED.stream().mapToDouble(column -> Double.parseDouble(values[columns.indexOf(column)])).sum();
                most = Math.max(most, (long) used);
                mostOld = Math.max(mostOld, (long) Double.parseDouble(values[columns.indexOf("OU")]));
            }
        } catch (IOException e) {
            if (jstat.isAlive()) {
                throw new UncheckedIOException(e);
            }
        }
    }

    @Override
    public void close() {
        jstat.destroy();
    }
}
