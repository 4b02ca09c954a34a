package otp.memory;

import java.time.Instant;
import java.util.Optional;

import otp.template.TemplateHints;

/** The newest hint. */
public final class MemoryTemplateHints implements TemplateHints {

    private Instant last;

    @Override
    public void hint(Instant at) {
        last = last == null || at.isAfter(last) ? at : last;
    }

    @Override
    public Optional<Instant> last() {
        return Optional.ofNullable(last);
    }
}
