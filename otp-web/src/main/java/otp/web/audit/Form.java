package otp.web.audit;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Variant;

/** In which form a search is answered: a page, or all of it. */
enum Form {
    PAGE(MediaType.APPLICATION_JSON_TYPE, null),
    LINES(new MediaType("application", "x-ndjson"), "audit-events.ndjson"),
    TABLE(new MediaType("text", "csv", Map.of("charset", "utf-8", "header", "present")), "audit-events.csv");

    static final String NDJSON = "application/x-ndjson";
    static final String CSV = "text/csv";

    private static final List<Variant> VARIANTS = Stream.of(values())
            .map(form -> new Variant(new MediaType(form.type.getType(), form.type.getSubtype()), (String) null, null)).toList();

    private final MediaType type;
    private final String file;

    Form(MediaType type, String file) {
        this.type = type;
        this.file = file;
    }

    /** What the header Accept prefers; a page where anything is as welcome. */
    static Form of(Request request) {
        var chosen = request.selectVariant(VARIANTS);
        if (chosen == null) {
            throw new NotAcceptableException();
        }
        return Form.values()[VARIANTS.indexOf(chosen)];
    }

    EventWriter writer(OutputStream out) throws IOException {
        return this == LINES ? new EventLines(out) : new EventTable(out);
    }

    Response response(Object entity) {
        return Response.ok(entity, type).header("Content-Disposition", "attachment; filename=\"" + file + "\"").build();
    }
}
