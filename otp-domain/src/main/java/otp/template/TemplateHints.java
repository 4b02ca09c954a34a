package otp.template;

import java.time.Instant;
import java.util.Optional;

/**
 * Word from Meta, or from a node that has just read, that something about the business account or its templates has changed. A hint only:
 * whoever acts on it reads anew first.
 */
public interface TemplateHints {

    /** Within a transaction of the caller's; an older one than is known is nothing new. */
    void hint(Instant at);

    /** The newest; empty when there never was one. */
    Optional<Instant> last();
}
