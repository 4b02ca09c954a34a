package otp.memory;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import otp.audit.AuditEvent;
import otp.lockout.Lockout;
import otp.retention.OldEvents;
import otp.retention.OldLockouts;
import otp.retention.OldVerifications;
import otp.retention.Owned;
import otp.verification.Verification;

/** What is old among the rows in memory. Lockouts and verifications are found by their age alone, so that each guard is seen at work. */
public final class MemoryOldRows {

    private static final Comparator<OldEvents.Place> ORDER = Comparator.comparing(OldEvents.Place::at)
            .thenComparing(OldEvents.Place::chain).thenComparing(OldEvents.Place::sequence);

    private final Memory memory;

    public MemoryOldRows(Memory memory) {
        this.memory = memory;
    }

    public OldEvents events() {
        return new OldEvents() {
            @Override
            public List<Place> oldest(UUID application, Instant before, Place after, int limit) {
                return all().filter(event -> event.applicationId().equals(application) && event.at().isBefore(before))
                        .map(event -> new Place(event.at(), event.chain(), event.sequence()))
                        .sorted(ORDER).filter(place -> after == null || ORDER.compare(place, after) > 0).limit(limit).toList();
            }

            @Override
            public List<AuditEvent> links(UUID chain, long after, int limit) {
                return memory.events.ofAccount(chain).stream().filter(event -> event.sequence() > after)
                        .sorted(Comparator.comparing(AuditEvent::sequence)).limit(limit).toList();
            }

            @Override
            public void remove(UUID chain, long through) {
                memory.events.change(rows -> {
                    rows.removeIf(event -> event.chain().equals(chain) && event.sequence() <= through);
                    return rows;
                });
                memory.crm.syncs.removeIf(sync -> sync.account().equals(chain) && sync.through() <= through);
            }
        };
    }

    private Stream<AuditEvent> all() {
        return Stream.concat(memory.events.all().stream(), memory.events.ofApplications().stream());
    }

    public OldLockouts lockouts() {
        return new OldLockouts() {
            @Override
            public List<Owned> ended(UUID application, Instant before, UUID after, int limit) {
                return memory.lockouts.all().stream().filter(row -> row.lockedAt().isBefore(before))
                        .map(row -> new Owned(row.accountId(), row.id()))
                        .filter(row -> after == null || row.id().compareTo(after) > 0).limit(limit).toList();
            }

            @Override
            public void remove(Lockout lockout) {
                memory.lockouts.all().remove(lockout);
            }
        };
    }

    public OldVerifications verifications() {
        return new OldVerifications() {
            @Override
            public List<Owned> ended(UUID application, Instant before, UUID after, int limit) {
                return memory.verifications.all().stream().filter(row -> row.createdAt().isBefore(before))
                        .map(row -> new Owned(row.accountId(), row.id()))
                        .filter(row -> after == null || row.id().compareTo(after) > 0).limit(limit).toList();
            }

            @Override
            public boolean needed(Verification verification) {
                return memory.messages.open(verification.accountId()).stream()
                        .anyMatch(message -> message.verificationId().equals(verification.id()))
                        || memory.lockouts.all().stream().anyMatch(lockout -> lockout.verificationId().equals(verification.id()));
            }

            @Override
            public void remove(Verification verification) {
                memory.messages.removeNotices(verification.id());
                memory.verifications.remove(verification.id());
            }
        };
    }
}
