package otp.attestation;

import static java.lang.System.Logger.Level.INFO;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import otp.application.Application;
import otp.application.Applications;
import otp.settings.AuditSettings;
import otp.transaction.Transactions;

/**
 * Makes a signed root over all heads of an application, every hour as a rule, also when nothing happened: it attests the time. The statement
 * goes into the log of the node as well, so that an archive of logs proves what the database said, whatever becomes of the database.
 */
@ApplicationScoped
public class MakeRoots {

    /** An event may be committed later than it happened; longer than a transaction takes. */
    static final Duration OVERLAP = Duration.ofMinutes(5);

    static final int PAGE = 1_000;
    private static final System.Logger LOG = System.getLogger(MakeRoots.class.getName());

    private Applications applications;
    private RootRows rows;
    private RootStatements statements;
    private AuditSettings settings;
    private Transactions transactions;
    private Clock clock;

    protected MakeRoots() {
        // CDI proxy
    }

    @Inject
    public MakeRoots(Applications applications, RootRows rows, RootStatements statements, AuditSettings settings, Transactions transactions,
            Clock clock) {
        this.applications = applications;
        this.rows = rows;
        this.statements = statements;
        this.settings = settings;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Applications whose next root is due. */
    public List<Application> due() {
        var now = clock.instant();
        return transactions.outside(() -> applications.all().stream().filter(one -> due(one, rows.newest(one.id()), now)).toList());
    }

    private boolean due(Application application, Optional<Root> newest, Instant now) {
        return !newest.map(Root::madeAt).orElse(application.createdAt()).plus(settings.rootEvery()).isAfter(now);
    }

    /** Makes the next root, unless another node has. */
    public Optional<Root> make(Application application) {
        var made = transactions.lengthy(() -> {
            var newest = rows.newest(application.id());
            var now = clock.instant();
            return due(application, newest, now) ? next(application, newest, now) : Optional.<Root>empty();
        });
        made.ifPresent(root -> LOG.log(INFO, "Audit root {0} of {1}: {2}", Long.toString(root.number()), application.name(),
                root.statement()));
        return made;
    }

    private Optional<Root> next(Application application, Optional<Root> newest, Instant now) {
        var id = application.id();
        long number = newest.map(Root::number).orElse(0L) + 1;
        var previous = newest.map(Root::hash).orElse(Root.NOTHING_BEFORE);
        if (!rows.begin(id, number, now, previous)) {
            return Optional.empty();
        }
        rows.anchor(id, number, newest.map(root -> root.madeAt().minus(OVERLAP)).orElse(Instant.EPOCH));
        var hash = hash(id, number, now, previous);
        var root = new Root(id, number, now, hash.heads(), previous, hash.value(), null);
        var signed = root.signed(statements.sign(application.name(), root));
        rows.complete(signed);
        return Optional.of(signed);
    }

    private RootHash hash(UUID application, long number, Instant now, byte[] previous) {
        var hash = new RootHash(previous, number, now);
        List<Anchor> page;
        UUID after = null;
        do {
            page = rows.anchors(application, number, after, PAGE);
            page.forEach(hash::add);
            after = page.isEmpty() ? null : page.get(page.size() - 1).chain();
        } while (page.size() == PAGE);
        return hash;
    }
}
