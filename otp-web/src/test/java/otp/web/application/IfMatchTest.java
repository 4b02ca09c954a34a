package otp.web.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import otp.web.GivenApplications;
import otp.web.problem.ProblemException;

class IfMatchTest {

    @Test
    void conditionsNothingWhenItIsNotThere() {
        assertThat(IfMatch.of(List.of())).accepts(0L, 1L, 7L);
    }

    @Test
    void takesTheTagThatWasShown() {
        assertThat(IfMatch.tagOf(GivenApplications.ACME)).isEqualTo("\"7\"");
        assertThat(IfMatch.of(List.of("\"7\""))).accepts(7L).rejects(0L, 6L, 8L);
        assertThat(IfMatch.of(List.of("\"6\" , \"7\""))).accepts(6L, 7L).rejects(8L);
        assertThat(IfMatch.of(List.of("\"6\"", "\"7\""))).accepts(6L, 7L).rejects(8L);
    }

    @Test
    void takesAnyThatExistsForTheAsterisk() {
        assertThat(IfMatch.of(List.of("*"))).accepts(1L, 7L).rejects(0L);
    }

    @Test
    void matchesNeitherWeakNorForeignTags() {
        assertThat(IfMatch.of(List.of("W/\"7\""))).rejects(7L);
        assertThat(IfMatch.of(List.of("\"abc\""))).rejects(0L, 7L);
        assertThat(IfMatch.of(List.of("\"0\""))).rejects(0L);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "7", "\"7", "7\"", "\"7\",", "*,\"7\"", "\"a\"b\"", "'7'"})
    void refusesWhatIsNoTag(String header) {
        assertThatThrownBy(() -> IfMatch.of(List.of(header))).isInstanceOf(ProblemException.class).hasMessage("invalid-request");
    }
}
