package otp.whatsapp;

import static java.lang.System.Logger.Level.DEBUG;
import static java.lang.System.Logger.Level.INFO;

import java.time.Clock;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import otp.outbox.SendOutcome;

/**
 * Writes what an operator, or Meta's support, needs to find an attempt again: codes and trace ids, never a text of Meta's. What is repeated
 * until somebody mends it is told once in ten minutes; that other messages are taken meanwhile says nothing about it.
 */
@ApplicationScoped
public class AnswerLog {

    private static final System.Logger LOG = System.getLogger(AnswerLog.class.getName());

    private final News news = new News();
    private Clock clock;

    protected AnswerLog() {
        // CDI proxy
    }

    @Inject
    public AnswerLog(Clock clock) {
        this.clock = clock;
    }

    void answered(UUID message, GraphAnswer answer, Verdict verdict) {
        if (verdict.outcome() instanceof SendOutcome.Accepted) {
            LOG.log(DEBUG, "message {0}: accepted", message);
            return;
        }
        LOG.log(worthTelling(answer, verdict) ? INFO : DEBUG, "message {0}: WhatsApp answered {1} with code {2}, subcode {3}, trace {4}",
                message,
                String.valueOf(answer.status()), String.valueOf(answer.code()), String.valueOf(answer.subcode()), answer.trace());
    }

    /** A code means the same under every status, and without one the status is all there is. */
    private boolean worthTelling(GraphAnswer answer, Verdict verdict) {
        if (verdict.outcome() instanceof SendOutcome.Refused) {
            return true;
        }
        boolean lasts = verdict.outcome() instanceof SendOutcome.SenderDown || verdict.outcome() instanceof SendOutcome.TemplateDown;
        return lasts && news.is(answer.code() == null ? "status " + answer.status() : answer.code(), clock.instant());
    }

    void broken(UUID message, Exception fault) {
        LOG.log(DEBUG, "message {0}: no answer of WhatsApp ({1})", message, root(fault).getClass().getName());
    }

    private static Throwable root(Throwable fault) {
        return fault.getCause() == null ? fault : root(fault.getCause());
    }
}
