package otp.web.problem;

import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;

/** The page that every problem's {@code type} leads to. */
@Path("problems")
@ApplicationScoped
public class ProblemsPage {

    private static final String FRAME = """
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>otp: problems</title>
            <style>
            :root { color-scheme: light dark }
            body { font: 1rem/1.55 system-ui, sans-serif; max-width: 46rem; margin: 3rem auto; padding: 0 1.25rem }
            h1 { font-size: 1.6rem; margin: 0 0 .5rem }
            section { border-top: 1px solid color-mix(in srgb, currentColor 20%%, transparent); padding: .9rem .75rem; margin: 0 -.75rem }
            section:target { background: color-mix(in srgb, currentColor 9%%, transparent); border-radius: .4rem }
            h2 { font-size: 1.05rem; margin: 0 }
            h2 a { color: inherit; text-decoration: none }
            h2 small { font-weight: normal; opacity: .7; margin-left: .4rem }
            code { font: .9em ui-monospace, monospace }
            p { margin: .35rem 0 0 }
            </style>
            </head>
            <body>
            <h1>Problems</h1>
            <p>Whatever goes wrong is answered with <code>application/problem+json</code> (RFC 9457). Its <code>type</code> is one of those below;
            <code>status</code>, <code>title</code>, <code>detail</code> and <code>instance</code> come with each.
            The header <code>X-Request-Id</code> tells one occurrence from another.</p>
            %s</body>
            </html>
            """;

    private static final String SECTION = """
            <section id="%1$s">
            <h2><a href="#%1$s"><code>%1$s</code></a><small>%2$d · %3$s</small></h2>
            <p>%4$s</p>
            </section>
            """;

    static final String PAGE = FRAME
            .formatted(Stream.of(ProblemType.values()).map(ProblemsPage::section).collect(Collectors.joining()));

    private static String section(ProblemType type) {
        return SECTION.formatted(type.word(), type.status(), type.title(), type.explanation());
    }

    @GET
    @Produces("text/html;charset=utf-8")
    @Operation(hidden = true)
    public Response page() {
        return Response.ok(PAGE)
                .header(HttpHeaders.CACHE_CONTROL, "public, max-age=86400")
                .header("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'")
                .build();
    }
}
