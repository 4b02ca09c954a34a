package otp.web.audit;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;

import jakarta.ws.rs.core.StreamingOutput;

import otp.investigation.EventStream;
import otp.investigation.EventView;
import otp.web.request.Connection;

/** All that a search finds on its way to whoever asked for it. */
final class Export implements StreamingOutput {

    private static final Logger LOG = System.getLogger(Export.class.getName());

    private final Form form;
    private final List<EventView> first;
    private final EventStream rest;
    private final HeldLease lease;

    /** @param first read already, so that what is wrong with the database is told before an answer has begun */
    Export(Form form, List<EventView> first, EventStream rest, HeldLease lease) {
        this.form = form;
        this.first = first;
        this.rest = rest;
        this.lease = lease;
    }

    /** Whatever goes wrong on the way, nobody takes a part for the whole. */
    @Override
    public void write(OutputStream out) throws IOException {
        var connection = Connection.current();
        try (lease) {
            writeAll(out);
        } catch (IOException | RuntimeException | Error e) {
            if (!connection.answerHasBegun()) {
                throw e;
            }
            LOG.log(e instanceof IOException ? Level.DEBUG : Level.WARNING, "An export broke off: {0}", e.getClass().getName());
            connection.breakOff();
            if (e instanceof Error error) {
                throw error;
            }
        }
    }

    private void writeAll(OutputStream out) throws IOException {
        var writer = form.writer(out);
        writer.begin();
        for (var part = first; !part.isEmpty(); part = rest.next()) {
            for (var event : part) {
                lease.keep();
                writer.write(event);
            }
            writer.flush();
        }
        writer.flush();
    }
}
