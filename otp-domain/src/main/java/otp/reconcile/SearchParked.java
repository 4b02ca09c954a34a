package otp.reconcile;

import static java.util.stream.Collectors.toMap;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import otp.application.Application;
import otp.reconcile.Parked.Kind;
import otp.reconcile.ParkedRows.Place;
import otp.relay.Portrait;
import otp.relay.Portraits;
import otp.search.Cursors;
import otp.search.Page;
import otp.transaction.Transactions;

/** Shows what the CRM refuses: accounts, the longest parked first, then erasures. */
@ApplicationScoped
public class SearchParked {

    private static final int POSITION = 1 + 3 * Long.BYTES;

    private ParkedRows rows;
    private Portraits portraits;
    private Cursors cursors;
    private Transactions transactions;

    protected SearchParked() {
        // CDI proxy
    }

    @Inject
    public SearchParked(ParkedRows rows, Portraits portraits, Cursors cursors, Transactions transactions) {
        this.rows = rows;
        this.portraits = portraits;
        this.cursors = cursors;
        this.transactions = transactions;
    }

    /** @return empty when the cursor was not given out for this application */
    public Optional<Page<Named>> search(Application application, int limit, String cursor) {
        var name = "crm-parked\n" + application.id();
        if (cursor == null) {
            return Optional.of(page(application, name, Kind.ACCOUNT, null, limit));
        }
        return cursors.read(cursor, name).map(ByteBuffer::wrap).map(position -> page(application, name, Kind.values()[position.get()],
                new Place(Instant.ofEpochMilli(position.getLong()), new UUID(position.getLong(), position.getLong())), limit));
    }

    private Page<Named> page(Application application, String name, Kind kind, Place after, int limit) {
        var found = new ArrayList<>(rows(application, kind, after, limit + 1));
        if (kind == Kind.ACCOUNT && found.size() <= limit) {
            found.addAll(rows(application, Kind.ERASURE, null, limit + 1 - found.size()));
        }
        var page = Page.of(found, limit, last -> cursors.after(position(last), name));
        return new Page<>(named(page.items()), page.next());
    }

    private List<Parked> rows(Application application, Kind kind, Place after, int limit) {
        return transactions.outside(() -> rows.find(application.id(), kind, after, limit));
    }

    private List<Named> named(List<Parked> parked) {
        var accounts = parked.stream().filter(one -> one.kind() == Kind.ACCOUNT).map(Parked::account).distinct().toList();
        var names = accounts.isEmpty() ? List.<Portrait>of() : portraits.of(accounts);
        var known = names.stream().filter(portrait -> portrait.name() != null).collect(toMap(Portrait::account, Portrait::name));
        return parked.stream().map(one -> new Named(one, known.get(one.account()))).toList();
    }

    private static byte[] position(Parked last) {
        return ByteBuffer.allocate(POSITION).put((byte) last.kind().ordinal()).putLong(last.since().toEpochMilli())
                .putLong(last.id().getMostSignificantBits()).putLong(last.id().getLeastSignificantBits()).array();
    }

    /** @param account as the application calls it, or the masked number; null: not known, or erased */
    public record Named(Parked parked, String account) {}
}
