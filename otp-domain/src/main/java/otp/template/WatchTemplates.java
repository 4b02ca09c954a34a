package otp.template;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import otp.application.Applications;
import otp.transaction.Transactions;

/**
 * Reads the templates again and again and compares them with what the applications need. Seldom, since Meta counts: 200 requests an hour and
 * business account, on all nodes; sooner when Meta, or a send, hinted that something changed.
 */
@ApplicationScoped
public class WatchTemplates {

    static final Duration RIGHT_FOR = Duration.ofMinutes(10);
    static final Duration WRONG_FOR = Duration.ofMinutes(5);
    /** Between two readings, whatever hints say: anybody's old hints may be sent again. */
    static final Duration REST = Duration.ofSeconds(30);
    /** Between two readings for what a send met: it may meet the same again and again. */
    static final Duration LONG_REST = Duration.ofMinutes(2);
    /** Between two readings that an administrator asks for. */
    static final Duration BREATH = Duration.ofSeconds(5);

    private final TemplateLog log = new TemplateLog();
    private BusinessAccount account;
    private KnownTemplates known;
    private Applications applications;
    private TemplateHints hints;
    private Transactions transactions;
    private Clock clock;

    private volatile TemplateState state = TemplateState.NOTHING;
    private volatile Instant hinted = Instant.MIN;
    private Reading reading;
    private Instant tried = Instant.MIN;

    protected WatchTemplates() {
        // CDI proxy
    }

    @Inject
    public WatchTemplates(BusinessAccount account, KnownTemplates known, Applications applications, TemplateHints hints,
            Transactions transactions, Clock clock) {
        this.account = account;
        this.known = known;
        this.applications = applications;
        this.hints = hints;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Without waiting for anything. */
    public TemplateState state() {
        return state;
    }

    /** Something that this node saw speaks for reading anew. */
    public void hint(Instant now) {
        hinted = now;
    }

    /** Reads when it is time to, and compares in any case: applications change, too. */
    public synchronized void run() {
        var now = clock.instant();
        if (due(now)) {
            read(now);
        }
        compare(now);
    }

    /**
     * Reads now, unless that was tried a moment ago, and has the other nodes read, too, when that shows something new.
     *
     * @throws UnreadableTemplatesException the account does not tell
     */
    public synchronized Comparison look() {
        var now = clock.instant();
        var before = told();
        boolean read = over(BREATH, now) && read(now);
        compare(now);
        if (read && !told().equals(before)) {
            transactions.required(() -> hint(hints, now));
        }
        if (state.unreadable() != null) {
            throw new UnreadableTemplatesException(state.unreadable());
        }
        return state.comparison();
    }

    private List<Object> told() {
        return Arrays.asList(state.unreadable(), state.problems());
    }

    private static Void hint(TemplateHints hints, Instant at) {
        hints.hint(at);
        return null;
    }

    private boolean due(Instant now) {
        boolean right = state.unreadable() == null && state.comparison() != null && state.problems().isEmpty();
        return over(right ? RIGHT_FOR : WRONG_FOR, now) || over(LONG_REST, now) && hinted.isAfter(tried)
                || over(REST, now) && transactions.outside(hints::last).filter(tried::isBefore).isPresent();
    }

    private boolean over(Duration pause, Instant now) {
        return tried.equals(Instant.MIN) || !now.isBefore(tried.plus(pause));
    }

    private boolean read(Instant now) {
        tried = now;
        try {
            reading = Reading.of(now, account.templates());
            known.read(reading);
            state = state.read();
            log.readable();
            return true;
        } catch (UnreadableTemplatesException e) {
            state = state.unreadable(e.getMessage());
            log.unreadable(e.getMessage());
            return false;
        }
    }

    private void compare(Instant now) {
        if (reading != null) {
            var comparison = Comparison.of(reading, applications.all());
            known.compared(comparison);
            state = state.compared(comparison);
            log.problems(comparison.problems());
        }
        state = state.withdrawn(withdrawn(now));
    }

    private List<String> withdrawn(Instant now) {
        if (known.withdrawals().none(now)) {
            return List.of();
        }
        var needs = applications.all().stream().flatMap(Need::of).toList();
        return known.withdrawals().of(version -> needs.stream().anyMatch(need -> need.isOwn(version, reading)), now);
    }
}
