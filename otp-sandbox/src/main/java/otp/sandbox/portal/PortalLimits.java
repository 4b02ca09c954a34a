package otp.sandbox.portal;

import java.time.Duration;

/**
 * How much a portal bears, and how late its search is.
 *
 * @param perTenSeconds requests in any 10 s
 * @param searchesPerSecond in any second
 * @param searchLag after which a write is found by a search
 */
public record PortalLimits(int perTenSeconds, int searchesPerSecond, Duration searchLag) {

    /** Of a small account, with a search that lags noticeably. */
    public static final PortalLimits USUAL = new PortalLimits(100, 5, Duration.ofSeconds(2));

    public PortalLimits perTenSeconds(int requests) {
        return new PortalLimits(requests, searchesPerSecond, searchLag);
    }

    public PortalLimits searchLag(Duration lag) {
        return new PortalLimits(perTenSeconds, searchesPerSecond, lag);
    }
}
