package otp.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import otp.timeline.Draft;

/** The contract's bounds, each at its edge and one step beyond it. */
class DefinitionRulesTest {

    private static final Duration STEP = Duration.ofMillis(1);

    private static List<String> pointers(Consumer<Draft> edit) {
        var draft = new Draft();
        edit.accept(draft);
        return draft.definition().faults().stream().map(Fault::pointer).toList();
    }

    @Test
    void theDefaultsAreWithinTheBounds() {
        assertThat(pointers(draft -> {})).isEmpty();
    }

    private static Arguments number(String pointer, int min, int max, Setter<Integer> setter) {
        return Arguments.of(pointer, List.of(min, max), List.of(min - 1, max + 1), setter);
    }

    private static Arguments duration(String pointer, String min, String max, Setter<Duration> setter) {
        var from = Duration.parse(min);
        var to = Duration.parse(max);
        return Arguments.of(pointer, List.of(from, to), List.of(from.minus(STEP), to.plus(STEP)), setter);
    }

    interface Setter<T> {
        void set(Draft draft, T value);
    }

    static Stream<Arguments> bounds() {
        return Stream.of(
                number("/policy/codeLength", 6, 10, (draft, value) -> draft.codeLength = value),
                duration("/policy/codeLifetime", "PT1S", "PT10M", (draft, value) -> {
                    draft.codeLifetime = value;
                    draft.verificationLifetime = Duration.ofMinutes(30);
                }),
                duration("/policy/verificationLifetime", "PT5M", "PT1H", (draft, value) -> draft.verificationLifetime = value),
                number("/policy/maxAttempts", 1, 10, (draft, value) -> draft.maxAttempts = value),
                duration("/policy/attemptMemory", "PT1S", "P365D", (draft, value) -> draft.attemptMemory = value),
                number("/policy/maxResends", 0, 10, (draft, value) -> draft.maxResends = value),
                duration("/policy/resendCooldown", "PT0S", "PT10M", (draft, value) -> draft.resendCooldown = value),
                duration("/policy/lockout/0", "PT1S", "P30D", (draft, value) -> draft.lockout = List.of(value)),
                duration("/policy/lockoutMemory", "PT0S", "P365D", (draft, value) -> draft.lockoutMemory = value),
                number("/policy/maxConsecutiveFailures", 1, 100, (draft, value) -> draft.maxConsecutiveFailures = value),
                number("/policy/lockout", 1, 10,
                        (draft, value) -> draft.lockout = Collections.nCopies(value, Duration.ofMinutes(1))),
                number("/limits/sendsPerRecipient/count", 1, 1_000_000,
                        (draft, value) -> draft.sendsPerRecipient = new Limit(value, Duration.ofHours(1))),
                number("/limits/startsPerClientIp/count", 1, 1_000_000,
                        (draft, value) -> draft.startsPerClientIp = new Limit(value, Duration.ofHours(1))),
                number("/limits/startsPerApplication/count", 1, 1_000_000,
                        (draft, value) -> draft.startsPerApplication = new Limit(value, Duration.ofHours(1))),
                duration("/limits/sendsPerRecipient/per", "PT1S", "P1D", (draft, value) -> draft.sendsPerRecipient = new Limit(1, value)),
                duration("/limits/startsPerClientIp/per", "PT1S", "P1D", (draft, value) -> draft.startsPerClientIp = new Limit(1, value)),
                duration("/limits/startsPerApplication/per", "PT1S", "P1D",
                        (draft, value) -> draft.startsPerApplication = new Limit(1, value)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bounds")
    <T> void aValueMayLieOnItsBoundsAndNotBeyond(String pointer, List<T> within, List<T> beyond, Setter<T> setter) {
        for (var value : within) {
            assertThat(pointers(draft -> setter.set(draft, value))).as("%s", value).isEmpty();
        }
        for (var value : beyond) {
            assertThat(pointers(draft -> setter.set(draft, value))).as("%s", value).containsExactly(pointer);
        }
    }

    @Test
    void noLockoutStepIsShorterThanTheOneBefore() {
        assertThat(pointers(draft -> draft.lockout("PT1M", "PT1M", "PT5M"))).isEmpty();
        assertThat(pointers(draft -> draft.lockout("PT1M", "PT5M", "PT4M59S", "PT4M59S"))).containsExactly("/policy/lockout/2",
                "/policy/lockout/3");
    }

    @Test
    void aVerificationLivesAtLeastAsLongAsItsCode() {
        assertThat(pointers(draft -> draft.verificationLifetime = draft.codeLifetime)).isEmpty();
        assertThat(pointers(draft -> draft.verificationLifetime = draft.codeLifetime.minusMillis(1)))
                .containsExactly("/policy/verificationLifetime");
    }

    @Test
    void countriesAreIsoCodes() {
        assertThat(pointers(draft -> draft.allowedCountries = List.of("US", "DE", "GB"))).isEmpty();
        assertThat(pointers(draft -> draft.allowedCountries = List.of("US", "us", "Germany", "ZZ")))
                .containsExactly("/allowedCountries/1", "/allowedCountries/2", "/allowedCountries/3");
    }

    @Test
    void returnUrlsAndSupportAreHttps() {
        assertThat(pointers(draft -> draft.allowedReturnUrls = List.of("https://app.example.com/", "http://app.example.com/")))
                .containsExactly("/allowedReturnUrls/1");
        assertThat(pointers(draft -> draft.support = new Support("https://example.com/help", "+18005550100"))).isEmpty();
        assertThat(pointers(draft -> draft.support = new Support(null, null))).isEmpty();
        assertThat(pointers(draft -> draft.support = new Support("javascript:alert(1)", "800-CALL"))).containsExactly("/support/url",
                "/support/phone");
    }

    @Test
    void namesAndTemplatesHaveTheirForm() {
        assertThat(pointers(draft -> draft.displayName = " ")).containsExactly("/displayName");
        assertThat(pointers(draft -> draft.displayName = "a\nb")).containsExactly("/displayName");
        assertThat(pointers(draft -> draft.language = "english")).containsExactly("/language");
        assertThat(pointers(draft -> draft.templates = new Templates("Code", "a b", "", "ok_1")))
                .containsExactly("/templates/code", "/templates/retry", "/templates/locked");
    }

    @Test
    void everyFaultIsNamedAndNoValueIsEchoed() {
        var draft = new Draft();
        draft.codeLength = 77;
        draft.maxAttempts = 78;
        draft.allowedReturnUrls = List.of("http://evil.example.com/");
        assertThat(draft.definition().faults()).hasSize(3).extracting(Fault::detail)
                .noneMatch(detail -> detail.contains("77") || detail.contains("78") || detail.contains("evil"));
    }
}
