package otp.administration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import otp.application.Support;
import otp.application.Templates;
import otp.audit.Details;
import otp.audit.Details.Change;
import otp.timeline.Draft;

/** What an administrator changed is told with before and after, in the room an event has. */
class DefinitionChangesTest {

    private static List<Change> between(Consumer<Draft> before, Consumer<Draft> after) {
        var from = new Draft();
        before.accept(from);
        var to = new Draft();
        after.accept(to);
        return DefinitionChanges.between(from.definition(), to.definition());
    }

    private static List<Change> changed(Consumer<Draft> edit) {
        return between(draft -> {}, edit);
    }

    @Test
    void theSameDefinitionChangesNothing() {
        assertThat(changed(draft -> {})).isEmpty();
    }

    @Test
    void whatDecidesAboutPeopleIsToldBeforeAndAfter() {
        assertThat(changed(draft -> {
            draft.enabled = false;
            draft.maxAttempts = 10;
            draft.lockout("PT1S");
            draft.sendsPerRecipient = Draft.limit(1000, "PT1H");
            draft.allowedCountries = List.of("US", "DE");
        })).containsExactly(
                new Change("allowedCountries", null, "US,DE"),
                new Change("enabled", "true", "false"),
                new Change("limits.sendsPerRecipient.count", "10", "1000"),
                new Change("policy.lockout", "PT1M,PT5M,PT30M,PT2H,PT24H", "PT1S"),
                new Change("policy.maxAttempts", "3", "10"));
    }

    @Test
    void openingTheWorldIsTold() {
        assertThat(between(draft -> draft.allowedCountries = List.of("US"), draft -> {}))
                .containsExactly(new Change("allowedCountries", "US", null));
    }

    @Test
    void ofTheRestItIsToldThatItIsAnotherAndNoNumberOrAddressIs() {
        assertThat(changed(draft -> {
            draft.displayName = "Evil Bank";
            draft.support = new Support("https://example.com/help", "+18005550100");
            draft.allowedReturnUrls = List.of("https://wa.me/14155552671");
        })).allSatisfy(change -> assertThat(change).isEqualTo(new Change(change.member(), null, null)))
                .extracting(Change::member).containsExactly("allowedReturnUrls", "displayName", "support", "support.phone", "support.url");
    }

    @Test
    void aCountryAtTheEndOfALongListIsSeen() {
        var all = countries();
        var changes = between(draft -> draft.allowedCountries = all.subList(0, all.size() - 1), draft -> draft.allowedCountries = all);
        assertThat(changes).containsExactly(new Change("allowedCountries", "…", "…" + all.get(all.size() - 1)));
    }

    @Test
    void aListInAnotherOrderIsToldAsAnother() {
        var all = countries();
        var turned = Stream.of(all.toArray(String[]::new)).sorted(Collections.reverseOrder()).toList();
        assertThat(between(draft -> draft.allowedCountries = all, draft -> draft.allowedCountries = turned))
                .containsExactly(new Change("allowedCountries", "…", "…"));
    }

    private static List<String> countries() {
        return Stream.of(Locale.getISOCountries()).sorted().toList();
    }

    @Test
    void theLargestChangeFitsAnEvent() {
        var changes = between(extreme(1, "a", countries().subList(0, 120)), extreme(10, "b", countries().subList(120, 240)));
        assertThat(changes).hasSizeGreaterThan(25);
        assertThat(Details.NONE.with("changes", changes).with("version", Long.MAX_VALUE).json().length()).isLessThanOrEqualTo(4000);
    }

    private static Consumer<Draft> extreme(int number, String letter, List<String> countries) {
        return draft -> {
            var longest = Duration.ofDays(300 + number).minusMillis(number);
            draft.displayName = letter.repeat(100);
            draft.enabled = number > 1;
            draft.language = letter + letter + "_US";
            draft.codeLength = number;
            draft.codeLifetime = longest;
            draft.verificationLifetime = longest;
            draft.maxAttempts = number;
            draft.attemptMemory = longest;
            draft.maxResends = number;
            draft.resendCooldown = longest;
            draft.lockout = IntStream.range(0, 10).mapToObj(longest::plusSeconds).toList();
            draft.lockoutMemory = longest;
            draft.maxConsecutiveFailures = number;
            draft.sendsPerRecipient = Draft.limit(1_000_000 - number, longest.toString());
            draft.startsPerClientIp = Draft.limit(1_000_000 - number, longest.toString());
            draft.startsPerApplication = Draft.limit(1_000_000 - number, longest.toString());
            draft.allowedCountries = countries;
            var name = letter.repeat(512);
            draft.templates = new Templates(name, name, name, name);
            draft.allowedReturnUrls = List.of("https://" + letter + ".example.com/");
            draft.support = new Support("https://" + letter + ".example.com/", "+1800555010" + number % 10);
        };
    }
}
