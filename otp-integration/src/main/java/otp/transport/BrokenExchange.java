package otp.transport;

import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.util.Set;

import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;

/** Tells of a broken exchange whether the request can have left this machine. In doubt it has. */
public final class BrokenExchange {

    /** Before a connection was there for the request. The client's own timeout classes cannot be named: WildFly keeps them to itself. */
    private static final Set<Class<? extends IOException>> BEFORE = Set.of(ConnectException.class, HttpConnectTimeoutException.class,
            NoRouteToHostException.class,
            UnknownHostException.class, SSLHandshakeException.class, SSLPeerUnverifiedException.class);
    private static final Set<String> BEFORE_BY_NAME = Set.of("ConnectTimeoutException", "ConnectionPoolTimeoutException");

    private BrokenExchange() {}

    public static boolean beforeTheRequest(Throwable fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (happenedBefore(cause)) {
                return true;
            }
        }
        return false;
    }

    private static boolean happenedBefore(Throwable cause) {
        return BEFORE.stream().anyMatch(type -> type.isInstance(cause)) || BEFORE_BY_NAME.contains(cause.getClass().getSimpleName());
    }
}
