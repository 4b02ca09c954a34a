package otp.whatsapp;

import static java.lang.System.Logger.Level.WARNING;

import java.time.Clock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import otp.outbox.ReportedTrouble;

/**
 * Tells operators of a code that concerns the sender, each once in ten minutes. It stops nothing: a report may be late, repeated or replayed,
 * and what the next send is answered says how things are.
 */
@ApplicationScoped
public class TellsReportedTrouble implements ReportedTrouble {

    private static final System.Logger LOG = System.getLogger(TellsReportedTrouble.class.getName());

    private final News news = new News();
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
        if (concernsSender(providerCode) && news.is(providerCode, clock.instant())) {
            LOG.log(WARNING, "WhatsApp reports that accepted messages fail with code {0}, which concerns the sender and not the message",
                    String.valueOf(providerCode));
        }
    }

    private static boolean concernsSender(int code) {
        return ErrorTable.known(code).map(ErrorRow::sign).filter(Sign::stopsSender).isPresent();
    }
}
