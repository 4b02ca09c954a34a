package otp.sandbox.trouble;

import java.time.Duration;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import otp.sandbox.graph.GraphError;
import otp.sandbox.graph.SendRequest;
import otp.sandbox.graph.Template;

/** What goes wrong on purpose: with some numbers always, with all while a fault is switched on. The page lists them. */
@ApplicationScoped
public class Trouble {

    private static final String UNDELIVERABLE = "0026";
    private static final String SLOW = "0030";
    private static final String REFUSED_ONCE = "0056";
    private static final String COUNTRY = "0497";
    private static final String BROKEN = "5000";
    private static final String NEW_OWNER = "7000";
    private static final Duration SLOWNESS = Duration.ofSeconds(30);
    private static final Duration SLOWNESS_OF_ALL = Duration.ofSeconds(5);
    private static final int REMEMBERED = 1_000;

    private final Set<Fault> on = Collections.synchronizedSet(EnumSet.noneOf(Fault.class));
    private final Set<String> refusedOnce = Collections.synchronizedSet(Collections.newSetFromMap(new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
            return size() > REMEMBERED;
        }
    }));

    /** Tells whether that is a change. */
    public boolean set(Fault fault, boolean wanted) {
        return wanted ? on.add(fault) : on.remove(fault);
    }

    public boolean is(Fault fault) {
        return on.contains(fault);
    }

    public boolean paused(Template template) {
        return template == Template.CODE && is(Fault.CODE_TEMPLATE_PAUSED);
    }

    /** Whatever is asked for, and before it is looked at. */
    public void forAll() {
        if (is(Fault.DOWN)) {
            throw GraphError.TRY_LATER.because("The provider is switched off on the page of the sandbox.");
        }
        if (is(Fault.TOKEN_REVOKED)) {
            throw GraphError.BAD_TOKEN.because("The token is revoked on the page of the sandbox.");
        }
    }

    public void forMessage(SendRequest request) {
        if (paused(request.filled().template())) {
            throw GraphError.TEMPLATE_PAUSED.because("The template is paused on the page of the sandbox.");
        }
        if (request.recipient().endsWith(COUNTRY)) {
            throw GraphError.COUNTRY_RESTRICTED.because("Numbers that end in 0497 are taken to be in a restricted country.");
        }
        if (request.recipient().endsWith(BROKEN)) {
            throw GraphError.SOMETHING_WENT_WRONG.because("Numbers that end in 5000 always fail like this.");
        }
        if (request.recipient().endsWith(REFUSED_ONCE) && refusedOnce.add(request.recipient() + request.filled().parameter())) {
            throw GraphError.PAIR_LIMIT.because("Numbers that end in 0056 refuse each message once.");
        }
    }

    /** Why a message that was accepted does not arrive; empty: it does. */
    public Optional<GraphError> failure(String recipient) {
        if (recipient.endsWith(UNDELIVERABLE)) {
            return Optional.of(GraphError.UNDELIVERABLE);
        }
        return recipient.endsWith(NEW_OWNER) ? Optional.of(GraphError.NUMBER_CHANGED) : Optional.empty();
    }

    /** How long the answer takes, although the message is there at once. */
    public Duration slowness(String recipient) {
        if (recipient.endsWith(SLOW)) {
            return SLOWNESS;
        }
        return is(Fault.SLOW) ? SLOWNESS_OF_ALL : Duration.ZERO;
    }
}
