package otp.administration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import otp.application.ApplicationName;
import otp.application.Applications;
import otp.application.RefreshDirectory;
import otp.memory.Memory;
import otp.timeline.Draft;

class DefineApplicationTest {

    private final Memory memory = new Memory();

    private DefineResult define(String displayName, long expected) {
        var draft = new Draft();
        draft.displayName = displayName;
        return memory.defineApplication.define(Memory.ADMIN, "acme", draft.definition(), version -> expected < 0 || version == expected);
    }

    @Test
    void theFirstDefinitionCreatesTheNextReplacesWhole() {
        var created = define("Acme", -1);
        memory.clock.pass(Duration.ofMinutes(1));
        var replaced = define("Acme Bank", -1);
        assertThat(created.kind()).isEqualTo(DefineResult.Kind.CREATED);
        assertThat(replaced.kind()).isEqualTo(DefineResult.Kind.REPLACED);
        assertThat(replaced.application().id()).isEqualTo(created.application().id());
        assertThat(replaced.application().createdAt()).isEqualTo(created.application().createdAt());
        assertThat(replaced.application().updatedAt()).isAfter(created.application().updatedAt());
        assertThat(memory.applications.find("acme").orElseThrow().definition().displayName()).isEqualTo("Acme Bank");
    }

    @Test
    void whoNamesAnotherVersionChangesNothing() {
        var created = define("Acme", 0);
        assertThat(define("Evil", created.application().version() + 1).kind()).isEqualTo(DefineResult.Kind.PRECONDITION_FAILED);
        assertThat(define("Evil", 0).kind()).isEqualTo(DefineResult.Kind.PRECONDITION_FAILED);
        assertThat(memory.applications.find("acme").orElseThrow().definition().displayName()).isEqualTo("Acme");
        assertThat(define("Acme Bank", created.application().version()).kind()).isEqualTo(DefineResult.Kind.REPLACED);
    }

    @Test
    void anotherNodeKnowsOfItAfterItsNextRefresh() {
        var elsewhere = new Applications(memory.applicationRows);
        var refresh = new RefreshDirectory(memory.applicationRows, List.of(elsewhere), memory.transactions);
        define("Acme", -1);
        assertThat(elsewhere.find("acme")).isEmpty();
        refresh.refresh();
        assertThat(elsewhere.find("acme")).contains(memory.applications.find("acme").orElseThrow());
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "acme", "a-1", "-", "0123456789012345678901234567890123456789"})
    void aNameConsistsOfSmallLettersDigitsAndDashes(String name) {
        assertThat(ApplicationName.valid(name)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Acme", "a b", "a_b", "\u00e4", "a/b", "acme\n", "01234567890123456789012345678901234567890"})
    void nothingElseIsAName(String name) {
        assertThat(ApplicationName.valid(name)).isFalse();
    }
}
