package otp.whatsapp;

import static java.lang.System.Logger.Level.WARNING;
import static java.time.temporal.ChronoUnit.MILLIS;
import static java.time.temporal.ChronoUnit.SECONDS;

import java.io.IOException;
import java.time.Clock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.eclipse.microprofile.faulttolerance.Bulkhead;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.faulttolerance.Timeout;
import org.eclipse.microprofile.faulttolerance.exceptions.TimeoutException;

import otp.message.Dispatch;
import otp.outbox.Channel;
import otp.outbox.SendOutcome.Accepted;
import otp.outbox.SendOutcome.TemplateDown;

/**
 * The call, guarded. The breaker opens on transport errors and overload alone, and for less time than starts are refused, so that a probe
 * always gets through to the provider.
 */
@ApplicationScoped
public class MessagesCall {

    /** Longer than the connection gives an attempt: it never cuts off what that does not. */
    static final int LONGEST_SECONDS = Channel.LONGEST_SECONDS;

    private static final System.Logger LOG = System.getLogger(MessagesCall.class.getName());

    private GraphConnection connection;
    private AnswerLog log;
    private TemplateFaults templates;
    private Clock clock;

    protected MessagesCall() {
        // CDI proxy
    }

    @Inject
    public MessagesCall(GraphConnection connection, AnswerLog log, TemplateFaults templates, Clock clock) {
        this.connection = connection;
        this.log = log;
        this.templates = templates;
        this.clock = clock;
    }

    /** @throws ProviderTroubleException for every verdict that says so */
    @Timeout(value = LONGEST_SECONDS, unit = SECONDS)
    @Bulkhead(GraphConnection.SENDS)
    @CircuitBreaker(failOn = {ProviderTroubleException.class,
            TimeoutException.class}, requestVolumeThreshold = 8, failureRatio = 0.75, delay = 500, delayUnit = MILLIS, successThreshold = 1)
    public Verdict send(Dispatch dispatch) {
        Verdict verdict = exchange(dispatch);
        if (verdict.sign() == Sign.TROUBLE) {
            throw new ProviderTroubleException(verdict);
        }
        if (verdict.outcome() instanceof Accepted) {
            accepted(dispatch);
        }
        return verdict.outcome() instanceof TemplateDown fault ? templateDown(dispatch, fault.providerCode()) : verdict;
    }

    private Verdict exchange(Dispatch dispatch) {
        try {
            GraphAnswer answer = AnswerReader.read(connection.send(TemplateMessage.of(dispatch)));
            Verdict verdict = AnswerTranslation.verdict(answer);
            log.answered(dispatch.message(), answer, verdict);
            return verdict;
        } catch (IOException e) {
            log.broken(dispatch.message(), e);
            return TransportFault.verdict(e);
        }
    }

    private void accepted(Dispatch dispatch) {
        try {
            templates.accepted(dispatch);
        } catch (RuntimeException e) {
            LOG.log(WARNING, "message {0}: nobody could be told that its template is fine ({1})", dispatch.message(),
                    e.getClass().getSimpleName());
        }
    }

    /** What became of the message is known, whatever becomes of the telling. */
    private Verdict templateDown(Dispatch dispatch, int code) {
        try {
            return Verdict.templateDown(code, templates.elsewhere(dispatch, code, clock.instant()));
        } catch (RuntimeException e) {
            LOG.log(WARNING, "message {0}: nobody could be told of its template''s fault {1} ({2})", dispatch.message(),
                    String.valueOf(code), e.getClass().getSimpleName());
            return Verdict.templateDown(code, false);
        }
    }
}
