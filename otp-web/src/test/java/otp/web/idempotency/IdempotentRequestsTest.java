package otp.web.idempotency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import otp.account.Call;
import otp.account.Witness;
import otp.application.Application;
import otp.application.Role;
import otp.idempotency.Answer;
import otp.idempotency.ClaimResult;
import otp.idempotency.LeaseLostException;
import otp.transaction.DatabaseUnavailableException;
import otp.web.GivenApplications;
import otp.web.GivenHeaders;
import otp.web.caller.Caller;
import otp.web.problem.ProblemException;
import otp.web.reply.Reply;
import otp.web.request.CurrentRequest;

class IdempotentRequestsTest {

    private static final Call CALL = new Call(GivenApplications.ACME, "key:a", "r-1");
    private static final byte[] BODY = "{}".getBytes(StandardCharsets.UTF_8);
    private static final Instant SOON = Instant.parse("2026-11-22T20:46:20Z");

    private RecordedIdempotency records = new RecordedIdempotency(new ClaimResult.Claimed(RecordedIdempotency.LEASE));

    @Test
    void claimsNothingForARequestWithoutAKey() {
        var reply = answered(new GivenHeaders(), keeper -> keeper.rendering(text -> changed("once")).reply("result"));

        assertThat(body(reply)).isEqualTo("once");
        assertThat(records.claims).isEmpty();
    }

    @Test
    void aDisabledApplicationIsToldNoKeptAnswer() {
        records = new RecordedIdempotency(new ClaimResult.Replay(new Answer(200, "application/json", null, null, "kept".getBytes(), null)));
        var call = new Call(GivenApplications.DISABLED, "key:a", "r-1");
        var reply = answered(call, keyed(), keeper -> keeper.rendering(text -> changed("anew")).reply("result"));

        assertThat(body(reply)).isEqualTo("anew");
        assertThat(records.claims).isEmpty();
    }

    @Test
    void supportIsGivenAKeptAnswerInADisabledApplicationToo() {
        records = new RecordedIdempotency(new ClaimResult.Replay(new Answer(200, "application/json", null, null, "kept".getBytes(), null)));
        var call = new Call(GivenApplications.DISABLED, "key:a", "r-1");
        var reply = requests().answerSupport(supportOf(GivenApplications.DISABLED), call, keyed(), BODY, IdempotentRequestsTest::neverDone);

        assertThat(body(reply)).isEqualTo("kept");
    }

    @Test
    void supportWithoutAKeyClaimsNothing() {
        var reply = requests().answerSupport(supportOf(GivenApplications.ACME), CALL, new GivenHeaders(), BODY,
                keeper -> keeper.rendering(text -> changed("once")).reply("result"));

        assertThat(body(reply)).isEqualTo("once");
        assertThat(records.claims).isEmpty();
    }

    @Test
    void theKeysOfAnAdministratorAreNobodyElses() {
        var admin = Caller.admin("jwt:ada");
        for (var application : new Application[] {null, GivenApplications.ACME}) {
            requests().answerSupport(admin, new Call(application, "jwt:ada", "r-1"), keyed(), BODY, keeper -> changed("x").reply());
        }
        requests().answerSupport(supportOf(GivenApplications.ACME), new Call(GivenApplications.ACME, "jwt:ada", "r-1"), keyed(), BODY,
                keeper -> changed("x").reply());

        assertThat(records.claims).extracting(claim -> claim.substring(0, claim.indexOf(' '))).containsExactly("//jwt:ada", "/acme/jwt:ada",
                "acme/jwt:ada");
    }

    @Test
    void claimsForTheHolderTheKeyTheMethodThePathAndTheBody() {
        answered(keyed(), keeper -> changed("x").reply());

        assertThat(records.claims).containsExactly("acme/key:a k-1 POST\n/otp/v1/verifications\n{}");
    }

    @Test
    void keepsTheVeryBytesItSends() {
        var renderings = new AtomicInteger();
        var reply = answered(keyed(), keeper -> {
            var rendering = keeper.<String>rendering(text -> changed("rendering " + renderings.incrementAndGet()));
            return rendering.reply(transaction("result", rendering.witness()));
        });

        assertThat(body(reply)).isEqualTo("rendering 1");
        assertThat(records.kept).singleElement().satisfies(answer -> {
            assertThat(answer.body()).isEqualTo(reply.body());
            assertThat(answer.status()).isEqualTo(201);
            assertThat(answer.contentType()).isEqualTo("application/json");
            assertThat(answer.location()).isEqualTo("/otp/v1/verifications/1");
            assertThat(answer.retryAfter()).isEqualTo("60");
            assertThat(answer.replayUntil()).isEqualTo(SOON);
        });
        assertThat(records.released).isZero();
    }

    @Test
    void rendersAgainWhenTheTransactionWasRepeated() {
        var reply = answered(keyed(), keeper -> {
            var rendering = keeper.<String>rendering(IdempotentRequestsTest::changed);
            transaction("deadlocked", rendering.witness());
            return rendering.reply(transaction("result", rendering.witness()));
        });

        assertThat(body(reply)).isEqualTo("result");
        assertThat(records.kept).extracting(answer -> new String(answer.body())).containsExactly("deadlocked", "result");
    }

    @Test
    void givesTheLeaseBackWhenNothingWasChanged() {
        answered(keyed(), keeper -> {
            var rendering = keeper.<String>rendering(text -> Outcome.unchanged(changed(text).reply()));
            return rendering.reply(transaction("refused", rendering.witness()));
        });

        assertThat(records.kept).isEmpty();
        assertThat(records.released).isOne();
    }

    @Test
    void givesTheLeaseBackWhenTheRepetitionOfATransactionChangedNothing() {
        answered(keyed(), keeper -> {
            var rendering = keeper
                    .<String>rendering(text -> text.equals("refused") ? Outcome.unchanged(changed(text).reply()) : changed(text));
            transaction("deadlocked", rendering.witness());
            return rendering.reply(transaction("refused", rendering.witness()));
        });

        assertThat(records.released).isOne();
    }

    @Test
    void givesTheLeaseBackWhenTheRequestFails() {
        assertThatThrownBy(() -> answered(keyed(), keeper -> {
            throw new DatabaseUnavailableException(null);
        })).isInstanceOf(DatabaseUnavailableException.class);

        assertThat(records.released).isOne();
    }

    @Test
    void saysInProgressWhenAnotherTookTheRequestUp() {
        assertThat(body(answered(keyed(), keeper -> {
            throw new LeaseLostException();
        }))).contains("#request-in-progress");
    }

    @Test
    void givesAKeptAnswerAgainAndSaysSo() {
        records = new RecordedIdempotency(
                new ClaimResult.Replay(new Answer(201, "application/json", "/there", "60", "kept".getBytes(), null)));
        var reply = answered(keyed(), IdempotentRequestsTest::neverDone);

        assertThat(reply.status()).isEqualTo(201);
        assertThat(body(reply)).isEqualTo("kept");
        assertThat(reply.headers()).containsEntry("Idempotency-Replayed", "true").containsEntry("Location", "/there")
                .containsEntry("Retry-After", "60");
    }

    @Test
    void saysWhatElseItFound() {
        records = new RecordedIdempotency(new ClaimResult.InProgress());
        assertThat(body(answered(keyed(), IdempotentRequestsTest::neverDone))).contains("\"status\":409", "#request-in-progress");

        records = new RecordedIdempotency(new ClaimResult.Reused());
        assertThat(body(answered(keyed(), IdempotentRequestsTest::neverDone))).contains("\"status\":422", "#idempotency-key-reused");
    }

    @Test
    void computesAnOutlivedAnswerAnewAndKeepsNothing() {
        records = new RecordedIdempotency(new ClaimResult.Outlived());
        var reply = answered(keyed(), keeper -> {
            var rendering = keeper.<String>rendering(IdempotentRequestsTest::changed);
            return rendering.reply(transaction("anew", rendering.witness()));
        });

        assertThat(body(reply)).isEqualTo("anew");
        assertThat(records.kept).isEmpty();
        assertThat(records.released).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a b", "é", "a\u007F"})
    void refusesAKeyThatIsNotVisibleAscii(String key) {
        assertThatThrownBy(() -> answered(new GivenHeaders().with("Idempotency-Key", key), IdempotentRequestsTest::neverDone))
                .isInstanceOf(ProblemException.class).hasMessage("invalid-request");
    }

    @Test
    void refusesTwoKeysAndKeysThatAreTooLong() {
        for (var headers : new GivenHeaders[] {new GivenHeaders().with("Idempotency-Key", "a", "b"),
                new GivenHeaders().with("Idempotency-Key", "x".repeat(256))}) {
            assertThatThrownBy(() -> answered(headers, IdempotentRequestsTest::neverDone)).isInstanceOf(ProblemException.class);
        }
        assertThat(answered(new GivenHeaders().with("Idempotency-Key", "~".repeat(255)), keeper -> changed("x").reply()).status())
                .isEqualTo(201);
    }

    private Reply answered(GivenHeaders headers, Function<Keeper, Reply> act) {
        return answered(CALL, headers, act);
    }

    private Reply answered(Call call, GivenHeaders headers, Function<Keeper, Reply> act) {
        return requests().answer(call, headers, BODY, act);
    }

    private IdempotentRequests requests() {
        var requests = new IdempotentRequests();
        requests.idempotency = records;
        requests.current = new CurrentRequest();
        requests.current.begin("r-1", "POST", "/otp/v1/verifications");
        return requests;
    }

    private static Caller supportOf(Application application) {
        return new Caller("key:a", Set.of(Role.SUPPORT), application);
    }

    private static GivenHeaders keyed() {
        return new GivenHeaders().with("Idempotency-Key", "k-1");
    }

    private static <R> R transaction(R result, Witness<R> witness) {
        witness.witness(null, result);
        return result;
    }

    private static Outcome changed(String text) {
        var reply = Reply.json(201, text.getBytes(StandardCharsets.UTF_8)).with("Location", "/otp/v1/verifications/1").with("Retry-After",
                "60");
        return new Outcome(reply, true, SOON);
    }

    private static Reply neverDone(Keeper keeper) {
        throw new AssertionError("must not be done");
    }

    private static String body(Reply reply) {
        return new String(reply.body(), StandardCharsets.UTF_8);
    }
}
