package otp.relay;

import static java.util.stream.Collectors.groupingBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import otp.crm.Batches;
import otp.crm.ContactProperty;
import otp.crm.ContactWrite;
import otp.crm.Crm;
import otp.crm.Refusal;
import otp.crm.Written;
import otp.relay.ContactRows.ToldContact;
import otp.transaction.Transactions;

/** Has each contact tell of the latest of its accounts, in one write; it never goes back to what was before. */
@ApplicationScoped
class TellContacts {

    private Crm crm;
    private ContactNews news;
    private ContactRows rows;
    private LinkAccounts links;
    private RelayLease lease;
    private Transactions transactions;

    protected TellContacts() {
        // CDI proxy
    }

    @Inject
    TellContacts(Crm crm, ContactNews news, ContactRows rows, LinkAccounts links, RelayLease lease, Transactions transactions) {
        this.crm = crm;
        this.news = news;
        this.rows = rows;
        this.links = links;
        this.lease = lease;
        this.transactions = transactions;
    }

    /** The contacts that turned out not to be there any more. Those that are known come first: a reference may go to one of them. */
    Set<String> tell(List<Telling> tellings) {
        var gone = new HashSet<String>();
        links.found(tellings);
        var toldAt = toldAt(tellings);
        var known = writes(tellings, Telling::contact, toldAt).stream().filter(Predicate.not(MergedWrite::empty)).toList();
        var conflicts = written(known, crm::updateContacts, gone);
        conflicts.stream().filter(MergedWrite::bySearch).forEach(MergedWrite::leaveToOwner);
        var others = conflicts.stream().filter(Predicate.not(MergedWrite::bySearch)).map(MergedWrite::anonymous);
        written(others.filter(Predicate.not(MergedWrite::empty)).toList(), crm::updateContacts, gone)
                .forEach(MergedWrite::refusedForConflict);
        var fresh = writes(tellings, one -> one.contact() == null ? one.found().reference() : null, Map.of());
        written(written(fresh, crm::upsertContacts, gone), crm::upsertContacts, gone).forEach(MergedWrite::refusedForConflict);
        return gone;
    }

    private Map<String, Instant> toldAt(List<Telling> tellings) {
        var ids = tellings.stream().map(Telling::contact).filter(Objects::nonNull).collect(Collectors.toSet());
        return ids.isEmpty() ? Map.of() : transactions.required(() -> {
            var told = rows.toldAt(ids);
            var fresh = ids.stream().filter(id -> !told.containsKey(id)).toList();
            if (!fresh.isEmpty()) {
                rows.found(fresh);
            }
            return told;
        });
    }

    /** @param key null leaves an account out */
    private List<MergedWrite> writes(List<Telling> tellings, Function<Telling, String> key, Map<String, Instant> toldAt) {
        return tellings.stream().filter(one -> one.goesOn() && key.apply(one) != null)
                .collect(groupingBy(key, LinkedHashMap::new, Collectors.toList())).entrySet().stream()
                .map(one -> write(one.getKey(), one.getValue(), toldAt.getOrDefault(one.getKey(), Instant.EPOCH))).toList();
    }

    private MergedWrite write(String key, List<Telling> tellings, Instant toldAt) {
        var properties = new EnumMap<ContactProperty, String>(ContactProperty.class);
        tellings.stream().filter(one -> one.contact() != null).map(one -> one.found().reference()).filter(Objects::nonNull)
                .forEach(reference -> properties.put(ContactProperty.REFERENCE, reference));
        tellings.stream().map(Telling::dossier).filter(dossier -> !dossier.stories().isEmpty() && !dossier.newest().isBefore(toldAt))
                .sorted(Comparator.comparing(Dossier::newest)).forEach(dossier -> properties.putAll(news.of(dossier)));
        return new MergedWrite(key, tellings, properties);
    }

    /** Those that met another record with the same unique value. */
    private List<MergedWrite> written(List<MergedWrite> writes, Function<List<ContactWrite>, List<Written>> request, Set<String> gone) {
        var conflicts = new ArrayList<MergedWrite>();
        for (var batch : Batches.of(writes).toList()) {
            var answers = lease.during(() -> request.apply(batch.stream().map(MergedWrite::content).toList()));
            var told = new ArrayList<ToldContact>();
            for (int place = 0; place < batch.size(); place++) {
                var write = batch.get(place);
                var answer = answers.get(place);
                if (answer.done()) {
                    write.done(answer);
                    told.add(new ToldContact(answer.id(), write.byReference() && answer.made(), write.newest()));
                } else if (answer.refusal() == Refusal.GONE) {
                    gone.add(write.key());
                } else if (answer.refusal() == Refusal.CONFLICT) {
                    conflicts.add(write.conflict(answer));
                } else {
                    write.refused(answer);
                }
            }
            keep(told);
            batch.forEach(write -> links.made(write.tellings()));
        }
        return conflicts;
    }

    private void keep(List<ToldContact> told) {
        if (!told.isEmpty()) {
            transactions.required(() -> {
                rows.told(told);
                return null;
            });
        }
    }
}
