package otp.web.request;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

import org.xnio.conduits.StreamSinkConduit;

import io.undertow.server.HttpServerExchange;
import io.undertow.servlet.handlers.ServletRequestContext;
import io.undertow.util.Protocols;

/**
 * The connection of the request at hand. An answer that has begun and cannot be finished must break it: the server would end the answer
 * properly whatever is thrown, and what was cut off would pass for all there is. The Servlet API has no means for that.
 */
public final class Connection {

    private static final Logger LOG = System.getLogger(Connection.class.getName());

    private final HttpServerExchange exchange;
    private StreamSinkConduit answer;

    private Connection(HttpServerExchange exchange) {
        this.exchange = exchange;
    }

    /** To be called before anything of the answer is sent. */
    public static Connection current() {
        var connection = new Connection(ServletRequestContext.requireCurrent().getExchange());
        connection.exchange.addResponseWrapper((factory, exchange) -> connection.answer = factory.create());
        return connection;
    }

    /** While nothing of the answer is sent, another one can be given. */
    public boolean answerHasBegun() {
        return answer != null;
    }

    /** The stream alone with HTTP/2, where closing the connection fails for a request that asked for the upgrade to it. */
    public void breakOff() {
        try {
            if (exchange.getProtocol().equals(Protocols.HTTP_2_0)) {
                answer.truncateWrites();
            } else {
                exchange.getConnection().close();
            }
        } catch (IOException e) {
            LOG.log(Level.DEBUG, "A connection was broken already", e);
        }
    }
}
