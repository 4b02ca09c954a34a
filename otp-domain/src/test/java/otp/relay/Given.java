package otp.relay;

import static otp.timeline.Times.time;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import otp.application.Application;
import otp.audit.AuditEvent;
import otp.lockout.LockoutStatus;
import otp.recipient.Recipient;
import otp.timeline.Draft;
import otp.timeline.Otp;
import otp.timeline.Start;
import otp.verification.Contact;

/** Dossiers for tests, made up or from what really happened. */
final class Given {

    static final UUID ACCOUNT = UUID.fromString("0193f0c2-0000-7000-8000-00000000000a");
    static final UUID VERIFICATION = UUID.fromString("0193f0c2-6d0f-7c3a-9d0e-3b1f6f9f8a11");
    static final UUID LOCKOUT = UUID.fromString("0193f0c2-9b1e-7d44-8f20-51a7c3e90b12");
    static final String ADA = "+1******2671";
    static final Dossier.Standing OPEN = new Dossier.Standing(0, 0, null, false);

    private Given() {}

    static Told told(int sequence, String type, String details) {
        return new Told(sequence, type, time("12:00:00").plusSeconds(sequence), "key:test", details);
    }

    /** Types in their order, without details. */
    static Story story(String... types) {
        return story(IntStream.range(0, types.length).mapToObj(i -> told(i + 1, types[i], "{}")).toArray(Told[]::new));
    }

    static Story story(Told... events) {
        return new Story(VERIFICATION, ADA, List.of(events), null);
    }

    static Dossier dossier(Story... stories) {
        return dossier(OPEN, stories);
    }

    static Dossier dossier(Dossier.Standing standing, Story... stories) {
        return dossier("Acme Bank", "ada", standing, stories);
    }

    static Dossier dossier(String displayName, String name, Dossier.Standing standing, Story... stories) {
        var draft = new Draft();
        draft.displayName = displayName;
        var acme = new Application(new UUID(1, 1), "acme", draft.definition(), 1, Instant.EPOCH, Instant.EPOCH);
        return new Dossier(ACCOUNT, acme, name, 0, 9, Start.ADA.recipient(), Contact.NONE, null, standing, List.of(stories), List.of());
    }

    static LockoutCase lockout(String to, Instant until, LockoutStatus status, String ticket) {
        return new LockoutCase(LOCKOUT, VERIFICATION, to, 1, time("12:00:03"), until, status, ticket, false);
    }

    /** The stories of what really happened to a person, with what is sealed about them. */
    static Dossier dossier(Otp otp, Start who, Dossier.Standing standing) {
        var events = otp.events(who);
        var account = events.get(0).chain();
        Map<UUID, List<AuditEvent>> stories = events.stream()
                .collect(Collectors.groupingBy(event -> event.verificationId() == null ? account : event.verificationId()));
        return new Dossier(account, otp.application(), who.account(), 0, events.size(), who.recipient(), Contact.NONE, null, standing,
                stories.entrySet().stream().map(one -> story(otp, one.getKey(), who.recipient(), one.getValue().stream())).toList(),
                List.of());
    }

    private static Story story(Otp otp, UUID id, Recipient to, Stream<AuditEvent> events) {
        return new Story(id, to.masked(), events.map(event -> told(otp, event)).toList(), null);
    }

    private static Told told(Otp otp, AuditEvent event) {
        var account = otp.memory.accounts.all().stream().filter(one -> one.id().equals(event.chain())).findFirst().orElseThrow();
        var members = event.personal(otp.memory.personalKeys.open(account.personalKey(), account.applicationId(), account.id()));
        return new Told(event.sequence(), event.type(), event.at(), event.actor(), event.details(members));
    }
}
