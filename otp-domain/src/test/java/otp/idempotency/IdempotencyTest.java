package otp.idempotency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import otp.crypto.Sealed;
import otp.memory.Memory;
import otp.memory.MemoryIdempotencyRecords;

class IdempotencyTest {

    private static final String SCOPE = "acme/key-1";
    private static final UUID ACCOUNT = new UUID(0, 1);
    private static final byte[] REQUEST = bytes("POST\n/verifications/1/checks\n{\"code\":\"492816\"}");

    private final Memory memory = new Memory();
    private final MemoryIdempotencyRecords records = new MemoryIdempotencyRecords();
    private final Idempotency idempotency = new Idempotency(records, new Sealed(memory.dataKeys), memory.transactions, memory.clock);

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static Answer answer(Instant replayUntil) {
        return new Answer(201, "application/json", "/otp/v1/verifications/1", null, bytes("{\"id\":\"1\"}"), replayUntil);
    }

    private ClaimResult claim() {
        return idempotency.claim(SCOPE, "key", REQUEST);
    }

    private Lease claimed() {
        return ((ClaimResult.Claimed) claim()).lease();
    }

    @Test
    void theFirstAnswerIsReplayedByteForByte() {
        idempotency.keep(claimed(), ACCOUNT, answer(null));
        var replayed = ((ClaimResult.Replay) claim()).answer();
        assertThat(replayed).usingRecursiveComparison().isEqualTo(answer(null));
    }

    @Test
    void emptyAndBinaryBodiesAndRetryAfterAreReplayedToo() {
        var kept = new Answer(423, "application/problem+json", null, "60", new byte[] {0, -1, 127}, null);
        idempotency.keep(claimed(), ACCOUNT, kept);
        assertThat(((ClaimResult.Replay) claim()).answer()).usingRecursiveComparison().isEqualTo(kept);
    }

    @Test
    void anotherRequestWithTheSameKeyIsRefused() {
        idempotency.keep(claimed(), ACCOUNT, answer(null));
        assertThat(idempotency.claim(SCOPE, "key", bytes("POST\n/verifications/2/checks\n{\"code\":\"492816\"}")))
                .isInstanceOf(ClaimResult.Reused.class);
    }

    @Test
    void anotherRequestWithTheSameKeyIsRefusedWhileTheFirstRuns() {
        claimed();
        assertThat(idempotency.claim(SCOPE, "key", bytes("another"))).isInstanceOf(ClaimResult.Reused.class);
    }

    @Test
    void whileTheFirstRunsItIsInProgress() {
        claimed();
        assertThat(claim()).isInstanceOf(ClaimResult.InProgress.class);
    }

    @Test
    void anotherHolderKeyOrSpellingIsAnotherRequest() {
        claimed();
        assertThat(idempotency.claim("acme/key-2", "key", REQUEST)).isInstanceOf(ClaimResult.Claimed.class);
        assertThat(idempotency.claim("other/key-1", "key", REQUEST)).isInstanceOf(ClaimResult.Claimed.class);
        assertThat(idempotency.claim(SCOPE, "Key", REQUEST)).isInstanceOf(ClaimResult.Claimed.class);
        assertThat(idempotency.claim("acme/key", "-1key", REQUEST)).isInstanceOf(ClaimResult.Claimed.class);
    }

    @Test
    void aRefusedRequestLeavesTheKeyFree() {
        idempotency.release(claimed());
        assertThat(records.size()).isZero();
        assertThat(claim()).isInstanceOf(ClaimResult.Claimed.class);
    }

    @Test
    void whatADeadNodeHadClaimedIsTakenOverWhenItsLeaseIsOver() {
        claimed();
        memory.clock.pass(Idempotency.LEASE.minusMillis(1));
        assertThat(claim()).isInstanceOf(ClaimResult.InProgress.class);
        memory.clock.pass(Duration.ofMillis(1));
        assertThat(claim()).isInstanceOf(ClaimResult.Claimed.class);
        assertThat(claim()).isInstanceOf(ClaimResult.InProgress.class);
    }

    @Test
    void whoWasOvertakenCannotKeepItsAnswer() {
        var late = claimed();
        memory.clock.pass(Idempotency.LEASE);
        var present = claimed();
        assertThatThrownBy(() -> idempotency.keep(late, ACCOUNT, answer(null))).isInstanceOf(LeaseLostException.class);
        idempotency.release(late);
        idempotency.keep(present, ACCOUNT, answer(null));
        assertThat(claim()).isInstanceOf(ClaimResult.Replay.class);
    }

    @Test
    void anApprovalIsReplayedWhileItsAssertionIsValid() {
        var end = memory.clock.instant().plus(Duration.ofMinutes(5));
        idempotency.keep(claimed(), ACCOUNT, answer(end));
        memory.clock.set(end.minusMillis(1));
        assertThat(claim()).isInstanceOf(ClaimResult.Replay.class);
        memory.clock.set(end);
        assertThat(claim()).isInstanceOf(ClaimResult.Outlived.class);
    }

    @Test
    void aDayLaterTheKeyIsNewAgain() {
        idempotency.keep(claimed(), ACCOUNT, answer(null));
        memory.clock.pass(Duration.ofHours(24).minusMillis(1));
        assertThat(claim()).isInstanceOf(ClaimResult.Replay.class);
        memory.clock.pass(Duration.ofMillis(1));
        assertThat(idempotency.claim(SCOPE, "key", bytes("another"))).isInstanceOf(ClaimResult.Claimed.class);
    }

    @Test
    void whatIsOverIsPurgedAndNothingElse() {
        idempotency.keep(claimed(), ACCOUNT, answer(null));
        memory.clock.pass(Duration.ofHours(1));
        idempotency.claim(SCOPE, "another key", REQUEST);
        memory.clock.pass(Duration.ofHours(23));
        new PurgeIdempotency(records, memory.transactions, memory.clock).purge();
        assertThat(records.size()).isEqualTo(1);
    }

    @Test
    void nothingThatIsKeptTellsWhatWasAskedOrAnswered() {
        var lease = claimed();
        idempotency.keep(lease, ACCOUNT, answer(null));
        var record = records.find(lease.record()).orElseThrow();
        assertThat(new String(record.answer(), StandardCharsets.ISO_8859_1)).doesNotContain("application/json", "\"id\"");
        assertThat(record.fingerprint()).hasSize(32).isNotEqualTo(new Sealed(new Memory().dataKeys).fingerprint("request", REQUEST));
    }

    @Test
    void ofAForgottenAccountNothingIsReplayedAndNothingIsDoneAgain() {
        var lease = claimed();
        idempotency.keep(lease, ACCOUNT, answer(null));
        records.forget(new UUID(0, 2));
        assertThat(claim()).as("of another account").isInstanceOf(ClaimResult.Replay.class);
        records.forget(ACCOUNT);
        assertThat(claim()).isInstanceOf(ClaimResult.Reused.class);
        memory.clock.pass(Idempotency.LEASE);
        assertThat(claim()).as("when the first one's lease is over").isInstanceOf(ClaimResult.Reused.class);
        var record = records.find(lease.record()).orElseThrow();
        assertThat(record.answer()).isNull();
        assertThat(record.fingerprint()).containsOnly(0);
        memory.clock.pass(Duration.ofHours(24));
        assertThat(claim()).isInstanceOf(ClaimResult.Claimed.class);
    }
}
