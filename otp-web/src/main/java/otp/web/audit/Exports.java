package otp.web.audit;

import java.time.Clock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;

import otp.investigation.EventSearch;
import otp.investigation.EventStream;
import otp.investigation.ExportLeases;
import otp.investigation.SearchEvents;
import otp.web.caller.Caller;
import otp.web.problem.ProblemException;
import otp.web.problem.Problems;
import otp.web.search.PageRequest;

/** Begins exports, one at a time for each holder of a key. */
@ApplicationScoped
class Exports {

    /** What is told to wait; how long the other export takes nobody knows. */
    private static final int PAUSE = 10;

    @Inject
    SearchEvents searchEvents;

    @Inject
    ExportLeases leases;

    @Inject
    Clock clock;

    /** @param cursor where it begins; null: with the newest */
    Response export(Caller caller, EventSearch search, String cursor, Form form) {
        var events = searchEvents.all(search, cursor).orElseThrow(PageRequest::brokenCursor);
        var lease = leases.take(caller.holder()).map(taken -> new HeldLease(leases, taken, clock))
                .orElseThrow(() -> new ProblemException(Problems.rateLimited("exports", PAUSE)));
        return form.response(begun(events, lease, form));
    }

    private static Export begun(EventStream events, HeldLease lease, Form form) {
        try {
            return new Export(form, events.next(), events, lease);
        } catch (RuntimeException e) {
            lease.close();
            throw e;
        }
    }
}
