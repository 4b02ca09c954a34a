package otp.contract;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static otp.contract.Told.instant;
import static otp.contract.Told.isTold;
import static otp.contract.Told.isToldAgain;
import static otp.contract.Told.isToldTheSame;
import static otp.contract.Told.isToldToCorrect;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import otp.system.Answer;

/** Support opens an account before its time. */
@ContractTest
class LockoutReleaseTest {

    private static final String UNKNOWN = "0193f0c2-6d0f-7c3a-9d0e-3b1f6f9f8a11";
    private static final String EMOJI = "\uD83D\uDE00";

    private final Company company = Company.strict("\"lockout\":[\"PT1H\",\"PT2H\"]");
    private final SupportDesk support = SupportDesk.of(company);
    private final Person ada = company.person();

    @Test
    void aReleasedAccountStartsAgainAtOnce() {
        Dialogue locked = ada.getsLocked();
        String id = support.lockoutOf(ada);
        isTold(support.releases(id), 200);
        isTold(locked.entersRight(), 409, "already-decided");
        Dialogue login = ada.starts();
        assertThat(login.started().at("/attemptsRemaining")).isEqualTo("1");
        isTold(login.entersRight(), 200);
    }

    @Test
    void theAnswerIsTheLockoutWithWhoWhenAndWhy() {
        String id = locked();
        Answer before = support.sees(id);
        Instant asked = Instant.now();
        Answer released = isTold(support.releases(id), 200);
        assertThat(Told.members(released.json())).isEqualTo(Told.members(before.json()));
        assertThat(released.at("/status")).isEqualTo("released");
        assertThat(released.at("/releasedBy")).isEqualTo("j.doe");
        assertThat(released.at("/releaseReason")).isEqualTo("called back, identity confirmed");
        assertThat(instant(released, "/releasedAt")).isBetween(asked.minusMillis(1), Instant.now());
        for (String same : new String[] {"id", "application", "account", "to", "verification", "level", "lockedAt", "until", "ticket"}) {
            assertThat(released.json().get(same)).as(same).isEqualTo(before.json().get(same));
        }
    }

    @Test
    void thePersonIsToldOnceByTheTemplateForIt() {
        String id = locked();
        isTold(support.releases(id), 200);
        assertThat(ada.isToldThatTheAccountIsOpen().parameter()).contains("open again").doesNotContain(ada.account(), ada.code(1),
                ada.number().substring(2));
        Answer notified = support.awaitsNotified(id);
        assertThat(instant(notified, "/unlockNotifiedAt")).isAfterOrEqualTo(instant(notified, "/releasedAt"));
        isTold(support.releases(id), 409, "already-decided");
        assertThat(openings(ada)).isOne();
    }

    @Test
    void aReleasedLockoutCannotBeReleasedAgain() {
        String id = locked();
        isTold(support.releases(id), 200);
        Answer released = support.awaitsNotified(id);
        assertThat(isTold(support.releases(id, "{\"agent\":\"m.roe\",\"reason\":\"again\"}"), 409, "already-decided").at("/lockoutStatus"))
                .isEqualTo("released");
        assertThat(support.sees(id).text()).isEqualTo(released.text());
    }

    @Test
    void anExpiredLockoutCannotBeReleased() {
        Company brief = Company.strict("\"lockout\":[\"PT1S\"]");
        SupportDesk desk = SupportDesk.of(brief);
        Person bob = brief.person();
        bob.getsLocked();
        String id = desk.lockoutOf(bob);
        Passing.of(instant(desk.sees(id), "/until"));
        Answer refused = isTold(desk.releases(id), 409, "already-decided");
        assertThat(refused.at("/lockoutStatus")).isEqualTo("expired");
        assertThat(refused.json().has("verificationStatus")).isFalse();
        assertThat(desk.sees(id).at("/releasedAt")).isNull();
    }

    @Test
    void ofManyReleasesAtTheSameTimeOneReleases() {
        String id = locked();
        List<Answer> answers = AtOnce.answers(16, () -> support.releases(id));
        assertThat(answers.stream().filter(answer -> answer.status() == 200)).hasSize(1);
        assertThat(answers.stream().filter(answer -> answer.status() != 200)).hasSize(15)
                .allSatisfy(answer -> assertThat(isTold(answer, 409, "already-decided").at("/lockoutStatus")).isEqualTo("released"));
        support.awaitsNotified(id);
        assertThat(openings(ada)).isOne();
    }

    @Test
    void anotherApplicationsLockoutIsByteForByteOneThatDoesNotExist() {
        String id = locked();
        SupportDesk stranger = SupportDesk.of(Company.plain()).with("X-Request-Id", "same");
        isToldTheSame(isTold(stranger.releases(id), 404, "not-found"), stranger.releases(UNKNOWN), stranger.releases("x"),
                stranger.releases(UNKNOWN.toUpperCase()), stranger.with("Idempotency-Key", "stranger").releases(id));
        assertThat(support.sees(id).at("/status")).isEqualTo("active");
        isTold(ada.triesToStart(), 423, "account-locked");
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "7", "\"\"", "\"   \"", "\"\\t\\n\"", "\"\\u00a0\"", "\"a\\u0007\"", "\"a\\u0000\"", "\"\\ud83d\""})
    void whoAndWhyMustBeSaid(String value) {
        isToldToCorrect(support.releases(UNKNOWN, "{\"agent\":" + value + ",\"reason\":\"r\"}"), "/agent");
        isToldToCorrect(support.releases(UNKNOWN, "{\"agent\":\"a\",\"reason\":" + value + "}"), "/reason");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`',
            value = {"{}|/agent,/reason", "{\"agent\":\"a\"}|/reason", "{\"reason\":\"r\"}|/agent",
                    "{\"agent\":\"a\",\"reason\":\"r\",\"lockout\":1}|/lockout",
                    "{\"agent\":\"a\",\"agent\":\"a\",\"reason\":\"r\"}|/agent",
                    "{\"agent\":\"a\\nb\",\"reason\":\"r\"}|/agent"})
    void whatIsWrongIsPointedAt(String body, String pointers) {
        isToldToCorrect(support.releases(UNKNOWN, body), pointers.split(","));
    }

    @Test
    void whatIsTooLongIsRefusedAndChangesNothing() {
        String id = locked();
        isToldToCorrect(support.releases(id, body(EMOJI.repeat(101), EMOJI.repeat(501))), "/agent", "/reason");
        isToldToCorrect(support.releases(id, body("a".repeat(101), "r")), "/agent");
        isToldToCorrect(support.releases(id, body("a", "r".repeat(501))), "/reason");
        assertThat(support.sees(id).at("/status")).isEqualTo("active");
    }

    @Test
    void aHundredAndFiveHundredCodePointsAreKeptAsTheyAre() {
        String id = locked();
        isTold(support.releases(id, body(EMOJI.repeat(100), EMOJI.repeat(500))), 200);
        assertThat(support.sees(id).at("/releasedBy")).isEqualTo(EMOJI.repeat(100));
        assertThat(support.sees(id).at("/releaseReason")).isEqualTo(EMOJI.repeat(500));
    }

    @Test
    void aReasonMayHaveLines() {
        String id = locked();
        isTold(support.releases(id, body(" J. Doe ", "called back,\\r\\n\\tidentity confirmed ")), 200);
        assertThat(support.sees(id).at("/releasedBy")).isEqualTo(" J. Doe ");
        assertThat(support.sees(id).at("/releaseReason")).isEqualTo("called back,\r\n\tidentity confirmed ");
    }

    @Test
    void aReleasedLockoutIsNotCountedTowardsTheNextLevel() {
        for (int time = 1; time <= 3; time++) {
            String id = locked();
            assertThat(support.sees(id).at("/level")).isEqualTo("1");
            isTold(support.releases(id), 200);
        }
    }

    @Test
    void onlyTheReleasedOneIsForgiven() {
        Person bob = Company.strict("\"lockout\":[\"PT1S\",\"PT1H\",\"PT2H\"]").person();
        SupportDesk desk = SupportDesk.ofEverybody();
        bob.getsLocked();
        Passing.of(instant(desk.sees(desk.lockoutOf(bob)), "/until"));
        for (int time = 1; time <= 2; time++) {
            bob.getsLocked();
            assertThat(desk.sees(desk.lockoutOf(bob)).at("/level")).isEqualTo("2");
            isTold(desk.releases(desk.lockoutOf(bob)), 200);
        }
    }

    @Test
    void aReleaseGivesAllAttemptsBack() {
        Person bob = Company.withPolicy("\"maxAttempts\":2").person();
        SupportDesk desk = SupportDesk.ofEverybody();
        Dialogue login = bob.starts();
        isTold(login.entersWrong(), 422, "incorrect-code");
        isTold(login.entersWrong(), 423, "account-locked");
        isTold(desk.releases(desk.lockoutOf(bob)), 200);
        assertThat(bob.starts().started().at("/attemptsRemaining")).isEqualTo("2");
    }

    @Test
    void onlyAReleaseEndsASuspensionAndItsFailuresAreForgotten() {
        Person bob = Company.withPolicy("\"maxConsecutiveFailures\":2").person();
        SupportDesk desk = SupportDesk.ofEverybody();
        for (int time = 1; time <= 2; time++) {
            Dialogue login = bob.starts();
            isTold(login.entersWrong(), 422, "incorrect-code");
            assertThat(isTold(login.entersWrong(), 423, "account-locked").header("Retry-After")).isNull();
            assertThat(isTold(bob.triesToStart(), 423, "account-locked").header("Retry-After")).isNull();
            String id = desk.lockoutOf(bob);
            assertThat(desk.sees(id).json().get("until").isNull()).isTrue();
            Answer released = isTold(desk.releases(id), 200);
            assertThat(released.json().get("until").isNull()).isTrue();
            assertThat(released.at("/status")).isEqualTo("released");
        }
        isTold(bob.starts().entersRight(), 200);
    }

    @Test
    void theReleaseOfAPauseLeavesItsFailuresCounted() {
        Company harsh = Company.strict("\"maxConsecutiveFailures\":2");
        SupportDesk desk = SupportDesk.of(harsh);
        Person bob = harsh.person();
        bob.getsLocked();
        assertThat(desk.sees(desk.lockoutOf(bob)).at("/until")).isNotNull();
        isTold(desk.releases(desk.lockoutOf(bob)), 200);
        bob.getsLocked();
        assertThat(desk.sees(desk.lockoutOf(bob)).at("/until")).isNull();
    }

    @Test
    void aRepeatedReleaseIsToldTheSameBytes() {
        String id = locked();
        SupportDesk repeating = support.with("Idempotency-Key", UUID.randomUUID().toString());
        Answer first = isTold(repeating.releases(id), 200);
        isToldAgain(first, isTold(repeating.releases(id), 200));
        isTold(support.releases(id), 409, "already-decided");
        isTold(repeating.releases(id, body("m.roe", "again")), 422, "idempotency-key-reused");
        isTold(repeating.releases(UNKNOWN), 422, "idempotency-key-reused");
        support.awaitsNotified(id);
        assertThat(openings(ada)).isOne();
    }

    @Test
    void aRefusalOfAReleaseIsComputedAnew() {
        String id = locked();
        isTold(support.releases(id), 200);
        SupportDesk repeating = support.with("Idempotency-Key", UUID.randomUUID().toString());
        isTold(repeating.releases(UNKNOWN), 404, "not-found");
        for (int time = 1; time <= 2; time++) {
            assertThat(isTold(repeating.releases(id), 409, "already-decided").header("Idempotency-Replayed")).isNull();
        }
        String next = locked();
        isToldAgain(isTold(repeating.releases(next), 200), isTold(repeating.releases(next), 200));
    }

    @Test
    void theKeysOfAnAdminAreThoseOfEachApplicationItNames() {
        String id = locked();
        String key = UUID.randomUUID().toString();
        SupportDesk everybody = SupportDesk.ofEverybody().with("Idempotency-Key", key);
        Answer first = isTold(everybody.releases(id), 200);
        isToldAgain(first, isTold(everybody.releases(id), 200));
        isTold(everybody.with("Otp-Application", company.name()).releases(id), 409, "already-decided");
        isTold(everybody.with("Otp-Application", Company.plain().name()).releases(id), 404, "not-found");
        isTold(support.with("Idempotency-Key", key).releases(id), 409, "already-decided");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "ä"})
    void whatIsNoIdempotencyKeyIsRefused(String key) {
        Answer refused = isTold(support.with("Idempotency-Key", key).releases(UNKNOWN), 400, "invalid-request");
        assertThat(Told.faults(refused, "header")).containsExactly("Idempotency-Key");
    }

    @Test
    void aDisabledApplicationsLockoutIsReleasedAndTheReleaseRepeated() {
        String id = locked();
        company.becomes("\"enabled\":false," + Company.strictly("\"lockout\":[\"PT1H\",\"PT2H\"]"));
        await().atMost(ofSeconds(5)).until(() -> ada.triesToStart().status() == 403);
        SupportDesk repeating = support.with("Idempotency-Key", UUID.randomUUID().toString());
        Answer first = isTold(repeating.releases(id), 200);
        isToldAgain(first, isTold(repeating.releases(id), 200));
    }

    @Test
    void onlySupportAndAdminsRelease() {
        String id = locked();
        for (SupportDesk other : new SupportDesk[] {new SupportDesk(company.caller()), new SupportDesk(company.holder("auditor"))}) {
            isTold(other.releases(id), 403, "forbidden");
            isTold(other.releases(UNKNOWN), 403, "forbidden");
            isTold(other.releases(id, "{}"), 403, "forbidden");
        }
        isTold(new SupportDesk(OneNode.nobody()).releases(id, "{}"), 401, "unauthenticated");
        assertThat(support.sees(id).at("/status")).isEqualTo("active");
    }

    @Test
    void anAdminReleasesInAnyApplicationOrInTheOneItNames() {
        SupportDesk everybody = SupportDesk.ofEverybody();
        String id = locked();
        isTold(everybody.with("Otp-Application", Company.plain().name()).releases(id), 404, "not-found");
        isTold(everybody.with("Otp-Application", "not-there").releases(id), 404, "not-found");
        isToldToCorrect(everybody.with("Otp-Application", "not-there").releases(id, "{}"), "/agent", "/reason");
        isTold(everybody.with("Otp-Application", company.name()).releases(id), 200);
        isTold(everybody.releases(locked()), 200);
        isTold(support.with("Otp-Application", "not-there").releases(locked()), 200);
    }

    /** Locks her out, for an hour at least. */
    private String locked() {
        ada.getsLocked();
        return support.lockoutOf(ada);
    }

    private static long openings(Person person) {
        return person.inbox().notices().stream().filter(send -> send.template().equals(Company.UNLOCKED)).count();
    }

    private static String body(String agent, String reason) {
        return "{\"agent\":\"" + agent + "\",\"reason\":\"" + reason + "\"}";
    }
}
