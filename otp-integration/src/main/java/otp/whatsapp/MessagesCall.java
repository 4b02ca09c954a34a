package otp.whatsapp;

import static java.time.temporal.ChronoUnit.MILLIS;
import static java.time.temporal.ChronoUnit.SECONDS;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.faulttolerance.Bulkhead;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.faulttolerance.Timeout;
import org.eclipse.microprofile.faulttolerance.exceptions.TimeoutException;

import otp.message.Dispatch;
import otp.settings.WhatsAppSettings;

/**
 * The call, guarded. The breaker opens on transport errors and overload alone, and for less time than starts are refused, so that a probe
 * always gets through to the provider.
 */
@ApplicationScoped
public class MessagesCall {

    /** Connecting and reading, and one second for an answer that comes in pieces. */
    public static final int LONGEST_SECONDS = 11;

    private MessagesApi api;
    private AnswerReader reader;
    private WhatsAppSettings settings;
    private AnswerLog log;

    protected MessagesCall() {
        // CDI proxy
    }

    @Inject
    public MessagesCall(MessagesApi api, AnswerReader reader, WhatsAppSettings settings, AnswerLog log) {
        this.api = api;
        this.reader = reader;
        this.settings = settings;
        this.log = log;
    }

    /** @throws ProviderTroubleException for every verdict that says so */
    @Timeout(value = LONGEST_SECONDS, unit = SECONDS)
    @Bulkhead(GraphConnection.CONNECTIONS)
    @CircuitBreaker(failOn = {ProviderTroubleException.class,
            TimeoutException.class}, requestVolumeThreshold = 8, failureRatio = 0.75, delay = 500, delayUnit = MILLIS, successThreshold = 1)
    public Verdict send(Dispatch dispatch) {
        Verdict verdict = exchange(dispatch);
        if (verdict.sign() == Sign.TROUBLE) {
            throw new ProviderTroubleException(verdict);
        }
        return verdict;
    }

    private Verdict exchange(Dispatch dispatch) {
        try (Response response = api.send(settings.version(), settings.phoneNumberId(), TemplateMessage.of(dispatch))) {
            GraphAnswer answer = reader.read(response);
            Verdict verdict = AnswerTranslation.verdict(answer);
            log.answered(dispatch.message(), answer, verdict);
            return verdict;
        } catch (ProcessingException e) {
            log.broken(dispatch.message(), e);
            return TransportFault.verdict(e);
        }
    }
}
