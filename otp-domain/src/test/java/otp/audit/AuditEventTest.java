package otp.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Field;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.persistence.Column;
import jakarta.persistence.Id;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import otp.chain.Chain;
import otp.crypto.PersonalKey;
import otp.crypto.TamperedException;
import otp.crypto.UnknownKeyException;
import otp.memory.Memory;

/** Nothing of an event can be changed unseen: its MAC covers what is stored, its seal what an erasure takes away. */
class AuditEventTest {

    private static final UUID ACCOUNT = new UUID(1, 1);
    private static final UUID APPLICATION = new UUID(2, 2);
    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00.123Z");
    private static final About ABOUT = new About(new UUID(3, 3), new UUID(4, 4), "+1******2671");
    private static final byte[] BEFORE = new byte[32];

    private final Memory memory = new Memory();
    private final PersonalKey key = key();
    private final AuditEvent event = event(ABOUT);

    private PersonalKey key() {
        return memory.personalKeys.open(memory.personalKeys.create(APPLICATION, ACCOUNT, NOW), APPLICATION, ACCOUNT);
    }

    private AuditEvent event(About about) {
        var details = Details.NONE.with("level", 2).withActor("by", "key:one").personal("reason", "called back");
        var event = AuditEvent.of(new UUID(5, 5), ACCOUNT, 1, APPLICATION,
                new Fact(EventType.LOCKOUT_RELEASED, about, "agent:j.doe", "request", NOW, details), key);
        event.append(new Chain(), memory.links);
        return event;
    }

    static Stream<Field> columns() {
        return Stream.of(AuditEvent.class.getDeclaredFields())
                .filter(field -> field.isAnnotationPresent(Column.class) || field.isAnnotationPresent(Id.class))
                .filter(field -> !Set.of("mac", "recipientIndex").contains(field.getName()));
    }

    @ParameterizedTest
    @MethodSource("columns")
    void aChangeOfAnyColumnChangesTheMac(Field column) throws ReflectiveOperationException {
        assertThat(event.mac()).isEqualTo(event.mac(BEFORE, memory.links));
        change(column);
        try {
            assertThat(event.mac()).isNotEqualTo(event.mac(BEFORE, memory.links));
        } catch (UnknownKeyException e) {
            assertThat(column.getName()).isEqualTo("macKey");
        }
    }

    private void change(Field column) throws ReflectiveOperationException {
        column.setAccessible(true);
        var value = column.get(event);
        if (value instanceof UUID) {
            column.set(event, new UUID(9, 9));
        } else if (value instanceof Long number) {
            column.set(event, number + 1);
        } else if (value instanceof Integer number) {
            column.set(event, number + 1);
        } else if (value instanceof Instant instant) {
            column.set(event, instant.plusMillis(1));
        } else if (value instanceof byte[] bytes) {
            bytes[bytes.length - 1] ^= 1;
        } else {
            column.set(event, value + " ");
        }
    }

    @Test
    void whatIsTakenAwayChangesTheMacToo() throws ReflectiveOperationException {
        for (var name : new String[] {"verificationId", "requestId", "personal"}) {
            var changed = event(ABOUT);
            var field = AuditEvent.class.getDeclaredField(name);
            field.setAccessible(true);
            field.set(changed, null);
            assertThat(changed.mac(BEFORE, memory.links)).as(name).isNotEqualTo(changed.mac());
        }
    }

    @Test
    void anotherLinkBeforeItChangesTheMac() {
        assertThat(event.mac(new byte[] {1}, memory.links)).isNotEqualTo(event.mac());
    }

    @Test
    void whatIsPersonalOpensWithTheKeyOfTheAccount() {
        assertThat(event.personal(key).to()).isEqualTo("+1******2671");
        assertThat(event.details(event.personal(key))).isEqualTo("{\"level\":2,\"by\":\"key:one\",\"reason\":\"called back\"}");
        assertThat(event.details()).isEqualTo("{\"level\":2,\"by\":\"key:one\"}");
    }

    @Test
    void anotherKeyedIndexDoesNotOpen() throws ReflectiveOperationException {
        column("recipientIndex").set(event, new UUID(9, 9));
        assertThatThrownBy(() -> event.personal(key)).isInstanceOf(TamperedException.class);
        column("recipientIndex").set(event, null);
        assertThatThrownBy(() -> event.personal(key)).as("taken away without an erasure").isInstanceOf(TamperedException.class);
    }

    @Test
    void afterAnErasureTheMacStillHoldsAndNothingIsTold() throws ReflectiveOperationException {
        column("recipientIndex").set(event, null);
        assertThat(event.mac(BEFORE, memory.links)).isEqualTo(event.mac());
        assertThat(event.personal(null)).isEqualTo(PersonalMembers.NONE);
        assertThatThrownBy(() -> event.personal(key())).as("the new key of a person who came back").isInstanceOf(TamperedException.class);
    }

    @Test
    void whatTellsNothingOfAPersonNeedsNoKey() {
        var bare = AuditEvent.of(new UUID(5, 5), ACCOUNT, 1, APPLICATION,
                Fact.byTimer(EventType.VERIFICATION_EXPIRED, new About(new UUID(3, 3), null, null), NOW, Details.NONE), null);
        assertThat(bare.hasPersonalMembers()).isFalse();
        assertThat(bare.personal(key)).isEqualTo(PersonalMembers.NONE);
    }

    private static Field column(String name) throws ReflectiveOperationException {
        var field = AuditEvent.class.getDeclaredField(name);
        field.setAccessible(true);
        return field;
    }
}
