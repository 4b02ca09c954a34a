package otp.whatsapp;

import static java.lang.System.Logger.Level.DEBUG;
import static java.lang.System.Logger.Level.INFO;

import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.enterprise.context.ApplicationScoped;

import otp.outbox.SendOutcome;

/**
 * Writes what an operator, or Meta's support, needs to find an attempt again: codes and trace ids, never a text of Meta's. What is repeated
 * until somebody mends it is told once, until a message is taken again.
 */
@ApplicationScoped
public class AnswerLog {

    private static final System.Logger LOG = System.getLogger(AnswerLog.class.getName());

    private final Set<String> told = ConcurrentHashMap.newKeySet();

    void answered(UUID message, GraphAnswer answer, Verdict verdict) {
        if (verdict.outcome() instanceof SendOutcome.Accepted) {
            told.clear();
            LOG.log(DEBUG, "message {0}: accepted", message);
            return;
        }
        LOG.log(worthTelling(answer, verdict) ? INFO : DEBUG, "message {0}: WhatsApp answered {1} with code {2}, subcode {3}, trace {4}",
                message,
                String.valueOf(answer.status()), String.valueOf(answer.code()), String.valueOf(answer.subcode()), answer.trace());
    }

    private boolean worthTelling(GraphAnswer answer, Verdict verdict) {
        if (verdict.outcome() instanceof SendOutcome.Refused) {
            return true;
        }
        boolean lasts = verdict.outcome() instanceof SendOutcome.SenderDown || verdict.outcome() instanceof SendOutcome.TemplateDown;
        return lasts && told.add(answer.status() + " " + answer.code());
    }

    void broken(UUID message, Exception fault) {
        LOG.log(DEBUG, "message {0}: no answer of WhatsApp ({1})", message, root(fault).getClass().getName());
    }

    private static Throwable root(Throwable fault) {
        return fault.getCause() == null ? fault : root(fault.getCause());
    }
}
