package otp.administration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import otp.audit.AuditEvent;
import otp.memory.Chains;
import otp.memory.Memory;
import otp.timeline.Draft;

/** Every act of an administrator leaves one event, in a chain of the application's own. */
class AdministrationTest {

    private final Memory memory = new Memory();
    private final Draft draft = new Draft();

    private DefineResult define(long expected) {
        return memory.defineApplication.define(Memory.ADMIN, "acme", draft.definition(), version -> expected < 0 || version == expected);
    }

    @AfterEach
    void theChainHolds() {
        Chains.hold(memory);
    }

    @Test
    void itTellsWhoChangedWhatFromWhatToWhat() {
        define(-1);
        draft.maxAttempts = 10;
        define(-1);
        define(-1);
        assertThat(memory.events.ofApplications()).extracting(AuditEvent::type)
                .containsExactly("application.created", "application.changed", "application.changed");
        assertThat(memory.events.ofApplications()).extracting(event -> event.details().replaceAll("[0-9]+}$", "N}")).isEqualTo(List.of(
                "{\"version\":N}",
                "{\"changes\":[{\"member\":\"policy.maxAttempts\",\"from\":\"3\",\"to\":\"10\"}],\"version\":N}",
                "{\"changes\":[],\"version\":N}"));
        assertThat(memory.events.ofApplications()).allSatisfy(event -> {
            assertThat(event.actor()).isEqualTo("admin");
            assertThat(event.requestId()).isEqualTo("request");
        });
    }

    @Test
    void whatWasRefusedIsNoAct() {
        define(-1);
        assertThat(define(99).kind()).isEqualTo(DefineResult.Kind.PRECONDITION_FAILED);
        assertThat(memory.events.ofApplications()).hasSize(1);
    }
}
