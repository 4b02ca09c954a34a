package otp.hubspot;

import static java.lang.System.Logger.Level.DEBUG;
import static java.time.temporal.ChronoUnit.SECONDS;

import java.io.IOException;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.eclipse.microprofile.faulttolerance.Bulkhead;
import org.eclipse.microprofile.faulttolerance.Timeout;

import com.fasterxml.jackson.databind.JsonNode;

import otp.delivery.Causes;

/** The call, guarded. There is no breaker here: {@link PortalGate} is one, which the relay and operators can read. */
@ApplicationScoped
public class RequestCall {

    /** Longer than connecting and being answered may take: it never cuts off what the connection does not. */
    static final int LONGEST_SECONDS = 11;

    private static final System.Logger LOG = System.getLogger(RequestCall.class.getName());

    private HubSpotConnection connection;
    private ReplyReader reader;

    protected RequestCall() {
        // CDI proxy
    }

    @Inject
    public RequestCall(HubSpotConnection connection, ReplyReader reader) {
        this.connection = connection;
        this.reader = reader;
    }

    /** @param body null: none */
    @Timeout(value = LONGEST_SECONDS, unit = SECONDS)
    @Bulkhead(HubSpotConnection.REQUESTS)
    public Finding make(Operation operation, String path, JsonNode body) {
        try {
            return Classification.of(operation, reader.read(connection.send(operation.method(), path, ReplyReader.bytes(body))));
        } catch (IOException e) {
            LOG.log(DEBUG, "{0}: no answer of HubSpot ({1})", operation.word(), Causes.of(e));
            return Classification.of(e);
        }
    }
}
