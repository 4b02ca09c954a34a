package otp.support;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import otp.application.Applications;
import otp.crypto.Bytes;
import otp.search.Cursors;
import otp.search.Page;
import otp.search.Whose;
import otp.search.WhoseKeys;
import otp.transaction.Transactions;
import otp.verification.VerificationView;
import otp.verification.Verifications;
import otp.verification.Views;

/** Finds verifications for support, the newest first; two statements, no lock. */
@ApplicationScoped
public class SearchVerifications {

    private Verifications verifications;
    private Views views;
    private WhoseKeys keys;
    private Cursors cursors;
    private Applications applications;
    private Transactions transactions;
    private Clock clock;

    protected SearchVerifications() {
        // CDI proxy
    }

    @Inject
    SearchVerifications(Verifications verifications, Views views, WhoseKeys keys, Cursors cursors, Applications applications,
            Transactions transactions, Clock clock) {
        this.verifications = verifications;
        this.views = views;
        this.keys = keys;
        this.cursors = cursors;
        this.applications = applications;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * @param limit how many at most, 1 to {@value Page#MAX_LIMIT}
     * @param cursor of the page before; null: from the newest on
     * @return empty when the cursor was not given out for this search
     */
    public Optional<Page<VerificationView>> search(Whose whose, int limit, String cursor) {
        if (cursor == null) {
            return Optional.of(page(whose, limit, null));
        }
        return cursors.read(cursor, name(whose)).map(before -> page(whose, limit, Bytes.id(before)));
    }

    private Page<VerificationView> page(Whose whose, int limit, UUID before) {
        var filter = new Verifications.Filter(whose.within() == null ? null : whose.within().id(), keys.accounts(whose),
                keys.recipients(whose), before);
        return transactions.required(() -> {
            var ids = Page.of(verifications.newest(filter, limit + 1), limit, last -> cursors.after(Bytes.of(last), name(whose)));
            return new Page<>(shown(ids.items(), clock.instant()), ids.next());
        });
    }

    private List<VerificationView> shown(List<UUID> ids, Instant now) {
        return verifications.readAll(ids).stream()
                .flatMap(reading -> applications.byId(reading.verification().applicationId()).stream()
                        .map(application -> views.view(application, reading.account(), reading.verification(), now)))
                .toList();
    }

    private String name(Whose whose) {
        return keys.name("verifications", whose);
    }
}
