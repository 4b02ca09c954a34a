package otp.benchmark;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** What of a node's heap is still in use after a full collection, which the JDK's {@code jcmd} asks for. */
final class LiveHeap {

    private LiveHeap() {}

    /** In KiB. */
    static long of(long pid) throws IOException {
        String command = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        Process jcmd = new ProcessBuilder(command, Long.toString(pid), "GC.class_histogram").redirectErrorStream(true).start();
        try (BufferedReader lines = jcmd.inputReader()) {
            List<String> all = lines.lines().toList();
            String[] total = all.get(all.size() - 1).trim().split("\\s+"); // Total, instances, bytes
            return Long.parseLong(total[2]) >> 10;
        }
    }
}
