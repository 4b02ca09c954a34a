package otp.web.audit;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

import otp.investigation.EventView;
import otp.web.json.Instants;

/** CSV (RFC 4180) with a header row. What is null is an empty field. */
final class EventTable implements EventWriter {

    static final String[] COLUMNS = {"id", "sequence", "type", "at", "application", "account", "to", "verification", "actor", "requestId",
            "details", "crmStatus", "crmAt"};

    private final Writer out;

    EventTable(OutputStream out) {
        this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    }

    @Override
    public void begin() throws IOException {
        row((Object[]) COLUMNS);
    }

    @Override
    public void write(EventView event) throws IOException {
        var crm = event.crm();
        row(event.id(), event.sequence(), event.type(), Instants.text(event.at()), event.application(), event.account(), event.to(),
                event.verification(), event.actor(), event.requestId(), event.details(), crm.status(),
                crm.at() == null ? null : Instants.text(crm.at()));
    }

    @Override
    public void flush() throws IOException {
        out.flush();
    }

    private void row(Object... fields) throws IOException {
        for (int column = 0; column < fields.length; column++) {
            if (column > 0) {
                out.write(',');
            }
            out.write(fields[column] == null ? "" : CsvField.of(fields[column].toString()));
        }
        out.write("\r\n");
    }
}
