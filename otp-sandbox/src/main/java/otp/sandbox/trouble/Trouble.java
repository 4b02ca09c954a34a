package otp.sandbox.trouble;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import otp.sandbox.graph.GraphError;
import otp.sandbox.graph.SendRequest;

/** What goes wrong on purpose: some numbers always do, and everything does while the provider is down. The page lists them. */
@ApplicationScoped
public class Trouble {

    private static final String UNDELIVERABLE = "0026";
    private static final String SLOW = "0030";
    private static final String REFUSED_ONCE = "0056";
    private static final String BROKEN = "5000";
    private static final Duration SLOWNESS = Duration.ofSeconds(30);
    private static final int REMEMBERED = 1_000;

    private final Set<String> refusedOnce = Collections.synchronizedSet(Collections.newSetFromMap(new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
            return size() > REMEMBERED;
        }
    }));
    private volatile boolean providerDown;

    public boolean providerDown() {
        return providerDown;
    }

    public void providerDown(boolean down) {
        providerDown = down;
    }

    public void whileDown() {
        if (providerDown) {
            throw GraphError.TRY_LATER.because("The provider is switched off on the page of the sandbox.");
        }
    }

    public void forNumber(SendRequest request) {
        if (request.recipient().endsWith(BROKEN)) {
            throw GraphError.SOMETHING_WENT_WRONG.because("Numbers that end in 5000 always fail like this.");
        }
        if (request.recipient().endsWith(REFUSED_ONCE) && refusedOnce.add(request.recipient() + request.filled().parameter())) {
            throw GraphError.PAIR_LIMIT.because("Numbers that end in 0056 refuse each message once.");
        }
    }

    public boolean undeliverable(String recipient) {
        return recipient.endsWith(UNDELIVERABLE);
    }

    /** How long the answer takes, although the message is there at once. */
    public Duration slowness(String recipient) {
        return recipient.endsWith(SLOW) ? SLOWNESS : Duration.ZERO;
    }
}
