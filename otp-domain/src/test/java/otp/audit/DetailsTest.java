package otp.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class DetailsTest {

    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

    @ParameterizedTest
    @EnumSource(EventType.class)
    void anEventTellsNothingThatItsTypeHasNot(EventType type) {
        assertThatThrownBy(() -> Fact.byTimer(type, About.NOTHING, NOW, Details.NONE.with("code", "492816")))
                .isInstanceOf(IllegalArgumentException.class).hasMessageNotContaining("492816");
        assertThatThrownBy(() -> Fact.byTimer(type, About.NOTHING, NOW, Details.NONE.personal("number", "secret")))
                .isInstanceOf(IllegalArgumentException.class).hasMessageNotContaining("secret");
        type.members().forEach(member -> Fact.byTimer(type, About.NOTHING, NOW, Details.NONE.with(member, "word")));
    }

    @Test
    void whatIsPersonalIsNotKeptInClear() {
        var details = Details.NONE.with("level", 1).personal("reason", "confirmed");
        assertThat(details.json()).isEqualTo("{\"level\":1}");
        assertThat(Details.shown(details.json(), details.personal())).isEqualTo("{\"level\":1,\"reason\":\"confirmed\"}");
        assertThat(Details.shown("{}", details.personal())).isEqualTo("{\"reason\":\"confirmed\"}");
        assertThat(Details.shown("{}", Map.of())).isEqualTo("{}");
        assertThat(details.anonymous().personal()).isEmpty();
    }

    @Test
    void whatSomebodyWroteIsOneTextOnOneLine() {
        assertThat(Details.NONE.claimed("reason", "a\"b\\c\r\n\t\u0000\u0085\u2028\u2029\u007f😀").json())
                .isEqualTo("{\"reason\":\"a\\\"b\\\\c\\u000d\\u000a\\u0009\\u0000\\u0085\\u2028\\u2029\\u007f😀\"}");
        assertThat(Details.NONE.withActor("by", "jwt:\",\"level\":\"9").json()).isEqualTo("{\"by\":\"jwt:\\\",\\\"level\\\":\\\"9\"}");
    }

    @Test
    void halfOfACharacterIsKeptAsOne() {
        assertThat(Details.NONE.claimed("reason", "a\ud83d!").json()).isEqualTo("{\"reason\":\"a\\ud83d!\"}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a b", "\"", "ä", "a\n", "{", "+1"})
    void aWordIsOneOfOurs(String word) {
        assertThatThrownBy(() -> Details.NONE.with("reason", word)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Details.NONE.with("roles", List.of(word))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aListAndAChangeAreTold() {
        assertThat(Details.NONE.with("roles", List.of("caller", "support")).with("until", (Instant) null).json())
                .isEqualTo("{\"roles\":[\"caller\",\"support\"],\"until\":null}");
        assertThat(Details.NONE.with("changes", List.of(new Details.Change("policy.maxAttempts", "3", null))).json())
                .isEqualTo("{\"changes\":[{\"member\":\"policy.maxAttempts\",\"from\":\"3\",\"to\":null}]}");
    }

    /** The longest that the contract lets in: 500 code points of a reason, and as many of an agent's name as the column has to take. */
    @ParameterizedTest
    @ValueSource(strings = {"\u0085", "😀", "\"", "€", "\n"})
    void theLongestTextsFitTheirColumns(String point) {
        var fact = new Fact(EventType.LOCKOUT_RELEASED, About.NOTHING, Fact.agent("😀".repeat(100)), null, NOW,
                Details.NONE.withActor("by", "jwt:" + "\u0085".repeat(100)).personal("reason", point.repeat(500)));
        assertThat(fact.actor().length()).isLessThanOrEqualTo(220);
        assertThat(fact.details().json().length()).isLessThanOrEqualTo(4000);
        int sealed = new PersonalMembers("+999***********9999", fact.details().personal()).bytes().length + 36;
        assertThat(sealed).isLessThanOrEqualTo(4096);
        assertThat(Details.NONE.claimed("reason", point.repeat(500)).json().length()).isLessThanOrEqualTo(3100);
    }

    @ParameterizedTest
    @CsvSource({"key:01HXA4155552671,key:01HXA4155552671", "jwt:4155552671,jwt:4155552671", "jwt:+14155552671,jwt:+*******2671",
            "jwt:0014155552671,jwt:*********2671", "jwt:ada@example.com,jwt:ada@example.com", "admin,admin", "timer,timer"})
    void anActorIsNoPhoneNumber(String actor, String shown) {
        assertThat(new Fact(EventType.CHECK_APPROVED, About.NOTHING, actor, null, NOW, Details.NONE).actor()).isEqualTo(shown);
        assertThat(Details.NONE.withActor("by", actor).json()).isEqualTo("{\"by\":\"" + shown + "\"}");
    }
}
