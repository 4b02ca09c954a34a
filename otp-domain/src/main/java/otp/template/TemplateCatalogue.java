package otp.template;

import java.time.Instant;
import java.util.Optional;

/** The templates on the business account as this node last read them. It knows nothing until it has read them, and then judges nobody. */
public interface TemplateCatalogue {

    /**
     * The language to send a template in: the wanted one, else its base language ({@code pt} for {@code pt_BR}), else the application's, else
     * that one's base; the first of them in which the template can go out. The wanted one when none can, or when nothing is known.
     */
    String language(String template, String wanted, String application);

    /** When to ask again for a template that is there and known not to go out in any of these languages now; empty when it may. */
    Optional<Instant> unusableUntil(String template, String wanted, String application, Instant now);
}
