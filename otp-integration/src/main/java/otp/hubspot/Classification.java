package otp.hubspot;

import java.util.EnumSet;
import java.util.Set;

import otp.crm.CrmUnavailableException.Cause;
import otp.transport.BrokenExchange;

/** Tells answers about what was sent from all that says nothing of it. HubSpot speaks JSON: a page of anything else is somebody in between. */
final class Classification {

    private static final int NO_CONTENT = 204;
    private static final int TIMEOUT = 408;
    /** An account that is locked, or moving to another data centre: both pass, and nothing was done. */
    private static final Set<Integer> PASSING = Set.of(423, 477);
    /** Nobody reads what these answer. */
    private static final Set<Operation> MUTE = EnumSet.of(Operation.NOTE_REMOVE, Operation.TICKET_REMOVE, Operation.CONTACT_ERASE);

    private Classification() {}

    static Finding of(Throwable broken) {
        return BrokenExchange.beforeTheRequest(broken)
                ? Finding.down(false, "no connection", null)
                : Finding.down(true, "no answer", null);
    }

    static Finding of(Operation operation, Reply reply) {
        int status = reply.status();
        return switch (status) {
            case 401 -> Finding.refused(Cause.UNAUTHORIZED, status);
            case 403 -> Finding.refused(Cause.FORBIDDEN, status);
            case 429 -> Finding.throttled(RatePolicy.of(reply.body()), reply.patience());
            default -> down(operation, reply) ? down(reply) : Finding.answered(new Answer(status, reply.body()));
        };
    }

    private static boolean down(Operation operation, Reply reply) {
        int status = reply.status();
        if (status >= 500 || status == TIMEOUT || PASSING.contains(status) || status < 200 || status / 100 == 3) {
            return true;
        }
        boolean emptyIsFine = status / 100 == 4 || status == NO_CONTENT || MUTE.contains(operation);
        return reply.body().isMissingNode() && !(reply.empty() && emptyIsFine);
    }

    private static Finding down(Reply reply) {
        int status = reply.status();
        boolean sensible = status / 100 == 2 || status / 100 == 4 && status != TIMEOUT && !PASSING.contains(status);
        return Finding.down(status >= 500 || status == TIMEOUT || status / 100 == 2, "HTTP " + status + (sensible ? " without JSON" : ""),
                reply.patience());
    }
}
