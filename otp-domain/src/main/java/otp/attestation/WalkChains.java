package otp.attestation;

import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import otp.account.AccountIdentities;
import otp.account.AccountName;
import otp.audit.AuditEvent;
import otp.chain.Links;
import otp.crypto.PersonalKeys;

/** Walks chains, the short ones many at a time. What seems broken is read again before it is said, since a purge may have passed. */
@ApplicationScoped
public class WalkChains {

    /** A chain with more links is read by itself, in pages. */
    static final int SHORT = 500;

    private static final int TOGETHER = 128;
    private static final int MOST = 2_000;
    private static final int SECOND_LOOKS = 5;

    private KeptLog log;
    private Macs macs;
    private PersonalKeys keys;
    private AccountIdentities identities;

    protected WalkChains() {
        // CDI proxy
    }

    @Inject
    public WalkChains(KeptLog log, Links links, PersonalKeys keys, AccountIdentities identities) {
        this.log = log;
        this.macs = new Macs(links);
        this.keys = keys;
        this.identities = identities;
    }

    /** In this order; ends with the first that is broken. */
    Optional<Break> walk(List<KeptChain> chains, Period period, Tally tally) {
        var together = new ArrayList<KeptChain>();
        long links = 0;
        for (var chain : chains) {
            if (together.size() == TOGETHER || links + chain.length() > MOST) {
                var broken = group(together, period, tally);
                if (broken.isPresent()) {
                    return broken;
                }
                together.clear();
                links = 0;
            }
            together.add(chain);
            links += Math.max(0, chain.length());
        }
        return group(together, period, tally);
    }

    private Optional<Break> group(List<KeptChain> chains, Period period, Tally tally) {
        var readable = chains.stream().filter(chain -> chain.length() <= SHORT).map(KeptChain::id).toList();
        var read = readable.isEmpty() ? List.<AuditEvent>of() : log.links(readable, 2 * MOST);
        boolean all = read.size() < 2 * MOST;
        var links = read.stream().collect(groupingBy(AuditEvent::chain));
        return chains.stream().map(chain -> walk(chain, all && chain.length() <= SHORT
                ? new ReadLinks(links.getOrDefault(chain.id(), List.of()))
                : new PagedLinks(log, chain.id()), period, tally))
                .flatMap(Optional::stream).findFirst();
    }

    private Optional<Break> walk(KeptChain chain, LinkSource source, Period period, Tally tally) {
        var walk = walk(chain, source);
        var broken = walk.walk(period);
        tally.chain(walk.walked());
        return broken.flatMap(first -> lookAgain(chain, period)).map(found -> namesItself(chain) ? found : found.unnamed())
                .or(() -> namesItself(chain) ? Optional.empty() : Optional.of(Break.renamed(chain)));
    }

    /** The id of an account is made of its name, so nobody can give one account's log the name of another. */
    private boolean namesItself(KeptChain chain) {
        return chain.account() == null || AccountName.parse(chain.account())
                .filter(name -> identities.named(chain.application(), name).id().equals(chain.id())).isPresent();
    }

    private ChainWalk walk(KeptChain chain, LinkSource source) {
        return new ChainWalk(chain, source, macs, new Seals(chain, log, macs, keys), () -> read(chain.application(), chain.id()));
    }

    private Optional<KeptChain> read(UUID application, UUID chain) {
        return log.chain(application, chain);
    }

    /** Until it is whole, or stands still and is broken. A chain that is gone by now is for others to miss. */
    private Optional<Break> lookAgain(KeptChain chain, Period period) {
        Optional<Break> broken = Optional.empty();
        var before = read(chain.application(), chain.id());
        for (int look = 0; look < SECOND_LOOKS && before.isPresent(); look++) {
            broken = walk(before.get(), new PagedLinks(log, chain.id())).walk(period);
            var after = read(chain.application(), chain.id());
            if (broken.isEmpty() || after.filter(before.get()::sameAs).isPresent()) {
                return broken;
            }
            before = after;
        }
        return broken;
    }
}
