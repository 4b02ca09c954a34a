package otp.system;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;

/** Finds an offset at which both of a node's ports are free. */
final class Ports {

    static final int HTTP = 8080;
    static final int MANAGEMENT = 9990;

    private Ports() {}

    static int freeOffset() {
        return IntStream.generate(() -> ThreadLocalRandom.current().nextInt(1_000, 20_000)).limit(200)
                .filter(offset -> free(HTTP + offset) && free(MANAGEMENT + offset)).findFirst().orElseThrow();
    }

    private static boolean free(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
        }
    }
}
