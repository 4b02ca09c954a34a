package otp.whatsapp;

import static java.lang.System.Logger.Level.WARNING;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import otp.outbox.ReportedTrouble;

/**
 * Tells operators of a code that concerns the sender, each once in ten minutes. It stops nothing: a report may be late, repeated or replayed,
 * and what the next send is answered says how things are.
 */
@ApplicationScoped
public class TellsReportedTrouble implements ReportedTrouble {

    static final Duration SILENCE = Duration.ofMinutes(10);

    private static final System.Logger LOG = System.getLogger(TellsReportedTrouble.class.getName());

    /** At most one entry a row of the table of errors. */
    private final Map<Integer, Instant> told = new HashMap<>();
    private Clock clock;

    protected TellsReportedTrouble() {
        // CDI proxy
    }

    @Inject
    public TellsReportedTrouble(Clock clock) {
        this.clock = clock;
    }

    @Override
    public void reported(int providerCode) {
        if (concernsSender(providerCode) && isNews(providerCode)) {
            LOG.log(WARNING, "WhatsApp reports that accepted messages fail with code {0}, which concerns the sender and not the message",
                    String.valueOf(providerCode));
        }
    }

    private static boolean concernsSender(int code) {
        return ErrorTable.known(code).map(ErrorRow::sign).filter(Sign::stopsSender).isPresent();
    }

    private synchronized boolean isNews(int code) {
        Instant now = clock.instant();
        Instant before = told.get(code);
        if (before != null && now.isBefore(before.plus(SILENCE))) {
            return false;
        }
        told.put(code, now);
        return true;
    }
}
