package otp.attestation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.BooleanSupplier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import otp.application.Application;
import otp.attestation.KeptLog.Trace;
import otp.investigation.ExportLeases;
import otp.transaction.Transactions;

/**
 * Walks the log of an application and names the first broken link: the chains of its accounts by id, each from its beginning, then its own,
 * then the roots by number with their anchors, then accounts of which only other rows are left. It reads in short steps beside whatever is
 * written meanwhile.
 */
@ApplicationScoped
public class VerifyLog {

    private static final int PAGE = 500;
    private static final Duration RENEWED = Duration.ofSeconds(15);

    private KeptLog log;
    private WalkChains walkChains;
    private WalkRoots walkRoots;
    private ExportLeases leases;
    private Transactions transactions;
    private Clock clock;

    protected VerifyLog() {
        // CDI proxy
    }

    @Inject
    public VerifyLog(KeptLog log, WalkChains walkChains, WalkRoots walkRoots, ExportLeases leases, Transactions transactions, Clock clock) {
        this.log = log;
        this.walkChains = walkChains;
        this.walkRoots = walkRoots;
        this.leases = leases;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * @param chains of which accounts; null: of all, and the application's own
     * @param holder who asks; one at a time
     * @return empty: the holder is reading the log at length already
     */
    public Optional<Verdict> verify(Application application, Set<UUID> chains, Period period, String holder) {
        return leases.take(holder).flatMap(lease -> {
            try {
                var turn = new Turn(() -> leases.renew(lease));
                return Optional.of(transactions.outside(() -> verdict(new Walk(application, chains, period, turn))));
            } catch (TurnLostException e) {
                return Optional.empty();
            } finally {
                leases.giveBack(lease);
            }
        });
    }

    private Verdict verdict(Walk walk) {
        var tally = new Tally();
        var broken = (walk.chains() == null ? all(walk, tally) : some(walk, tally))
                .or(() -> walkRoots.walk(walk.application(), walk.chains(), walk.period(), tally, walk.turn()::keep))
                .or(() -> walk.chains() == null ? vanished(walk) : Optional.empty());
        return tally.verdict(broken.orElse(null));
    }

    private Optional<Break> all(Walk walk, Tally tally) {
        var id = walk.application().id();
        List<KeptChain> page;
        UUID after = null;
        do {
            walk.turn().keep();
            page = log.accounts(id, after, PAGE);
            var broken = walkChains.walk(page, walk.period(), tally);
            if (broken.isPresent()) {
                return broken;
            }
            after = page.isEmpty() ? null : page.get(page.size() - 1).id();
        } while (page.size() == PAGE);
        return walkChains.walk(log.chain(id, id).stream().toList(), walk.period(), tally);
    }

    private Optional<Break> some(Walk walk, Tally tally) {
        for (var id : new TreeSet<>(walk.chains())) {
            walk.turn().keep();
            var chain = log.chain(walk.application().id(), id);
            var broken = chain.isEmpty() ? Optional.of(Break.vanished(id, null, "Other rows tell of the account, and it is not there."))
                    : walkChains.walk(List.of(chain.get()), walk.period(), tally);
            if (broken.isPresent()) {
                return broken;
            }
        }
        return Optional.empty();
    }

    private Optional<Break> vanished(Walk walk) {
        return Arrays.stream(Trace.values()).flatMap(trace -> {
            walk.turn().keep();
            return log.vanished(walk.application().id(), trace, walk.period()).stream();
        }).findFirst().map(chain -> Break.vanished(chain, null, "Other rows tell of the account, and it is not there."));
    }

    private record Walk(Application application, Set<UUID> chains, Period period, Turn turn) {}

    /** The holder's turn, renewed now and then. */
    private final class Turn {

        private final BooleanSupplier renewal;
        private Instant renewed = clock.instant();

        private Turn(BooleanSupplier renewal) {
            this.renewal = renewal;
        }

        private void keep() {
            if (clock.instant().isBefore(renewed.plus(RENEWED))) {
                return;
            }
            if (!renewal.getAsBoolean()) {
                throw new TurnLostException();
            }
            renewed = clock.instant();
        }
    }

    private static final class TurnLostException extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }
}
