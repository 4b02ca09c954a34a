package otp.whatsapp;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.eclipse.microprofile.faulttolerance.exceptions.BulkheadException;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;
import org.eclipse.microprofile.faulttolerance.exceptions.TimeoutException;

import otp.message.Dispatch;
import otp.outbox.Channel;
import otp.outbox.SendOutcome;

/** Makes one attempt, outside any transaction, and always comes back with what became of it. */
@ApplicationScoped
public class SendByWhatsApp implements Channel {

    private MessagesCall call;
    private ProviderGate gate;
    private Throughput throughput;
    private SendMetrics metrics;
    private Clock clock;

    protected SendByWhatsApp() {
        // CDI proxy
    }

    @Inject
    public SendByWhatsApp(MessagesCall call, ProviderGate gate, Throughput throughput, SendMetrics metrics, Clock clock) {
        this.call = call;
        this.gate = gate;
        this.throughput = throughput;
        this.metrics = metrics;
        this.clock = clock;
    }

    @Override
    public String word() {
        return "whatsapp";
    }

    @Override
    public Optional<Instant> refusedUntil(Instant now) {
        return gate.refusedUntil(now);
    }

    @Override
    public SendOutcome send(Dispatch dispatch) {
        Optional<SendOutcome.SenderDown> withheld = gate.withheld();
        SendOutcome outcome = withheld.isPresent() ? withheld.get() : made(dispatch);
        metrics.count(outcome);
        return outcome;
    }

    private SendOutcome made(Dispatch dispatch) {
        Instant began = clock.instant();
        Verdict verdict = attempt(dispatch);
        Instant now = clock.instant();
        boolean tooMany = verdict.sign() == Sign.THROTTLED && !throughput.slower(began, now);
        gate.saw(tooMany ? new Verdict(verdict.outcome(), Sign.TROUBLE) : verdict, began, now);
        return verdict.outcome();
    }

    /** Fault tolerance has exceptions of its own, which arise around the call and not in it. */
    private Verdict attempt(Dispatch dispatch) {
        try {
            return call.send(dispatch);
        } catch (ProviderTroubleException e) {
            return e.verdict();
        } catch (CircuitBreakerOpenException e) {
            return Verdict.notSent(null, Sign.DOWN);
        } catch (BulkheadException e) {
            return Verdict.notSent(null, Sign.NONE);
        } catch (TimeoutException e) {
            return Verdict.ambiguous();
        }
    }
}
