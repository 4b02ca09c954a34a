package otp.limit;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import otp.application.Application;
import otp.crypto.KeyedIndex;

/**
 * The limits a start and a fresh code pass. A recipient's and a client address's hold in every window; an application's own is spread over
 * {@value #SHARDS} windows so that starts do not queue behind one row, and may overshoot by what is in flight.
 */
@ApplicationScoped
public class StartLimits {

    static final int SHARDS = 16;
    private static final String SENDS = "sendsPerRecipient";
    private static final int PREFIX_64 = 8;

    private LimitWindows windows;
    private KeyedIndex index;
    private Clock clock;

    protected StartLimits() {
        // CDI proxy
    }

    @Inject
    public StartLimits(LimitWindows windows, KeyedIndex index, Clock clock) {
        this.windows = windows;
        this.index = index;
        this.clock = clock;
    }

    /** Locks what a start counts in. */
    public Counters start(Application application, UUID recipientIndex, InetAddress clientIp) {
        var limits = application.definition().limits();
        var others = shards(application.id());
        var mine = others.remove(ThreadLocalRandom.current().nextInt(SHARDS));
        var client = clientIp == null ? null : index.of("client-ip", application.id(), network(clientIp));
        var elsewhere = windows.peek(others);
        if (elsewhere.size() < others.size()) {
            windows.open(shards(application.id()));
        }
        var locked = windows.lock(Stream.of(mine, client, recipientIndex).filter(id -> id != null).toList());
        var counters = new Counters(SENDS, limits.sendsPerRecipient(), locked.get(recipientIndex), clock.instant());
        counters.add("startsPerApplication", limits.startsPerApplication(), locked.get(mine), elsewhere);
        if (client != null) {
            counters.add("startsPerClientIp", limits.startsPerClientIp(), locked.get(client), List.of());
        }
        return counters;
    }

    /** Locks what a fresh code or a resend counts in. */
    public Counters send(Application application, UUID recipientIndex) {
        var window = windows.lock(List.of(recipientIndex)).get(recipientIndex);
        return new Counters(SENDS, application.definition().limits().sendsPerRecipient(), window, clock.instant());
    }

    private static List<UUID> shards(UUID application) {
        long base = application.getMostSignificantBits() ^ application.getLeastSignificantBits();
        return new ArrayList<>(IntStream.range(0, SHARDS).mapToObj(shard -> new UUID(base, shard)).toList());
    }

    private static String network(InetAddress address) {
        var bytes = address.getAddress();
        return HexFormat.of().formatHex(address instanceof Inet6Address ? Arrays.copyOf(bytes, PREFIX_64) : bytes);
    }
}
