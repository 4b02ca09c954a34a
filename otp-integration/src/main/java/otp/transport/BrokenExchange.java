package otp.transport;

import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.util.Set;

import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;

/** Tells of a broken exchange whether the request can have left this machine. In doubt it has. */
public final class BrokenExchange {

    /** Before a connection was there for the request; what has no body is told by these alone. */
    private static final Set<Class<? extends IOException>> BEFORE = Set.of(RequestNotSentException.class, ConnectException.class,
            HttpConnectTimeoutException.class, NoRouteToHostException.class, UnknownHostException.class, SSLHandshakeException.class,
            SSLPeerUnverifiedException.class);

    /** What TLS says of the first bytes of a peer that does not speak it, and of no later ones; rarely the client asks for the body all the same. */
    private static final Set<String> NO_TLS = Set.of("Unrecognized SSL message, plaintext connection?",
            "Unsupported or unrecognized SSL message");

    private BrokenExchange() {}

    public static boolean beforeTheRequest(Throwable fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (isOneOf(BEFORE, cause) || cause instanceof SSLException && NO_TLS.contains(cause.getMessage())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOneOf(Set<Class<? extends IOException>> types, Throwable cause) {
        return types.stream().anyMatch(type -> type.isInstance(cause));
    }
}
