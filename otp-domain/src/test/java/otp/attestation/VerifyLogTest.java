package otp.attestation;

import static org.assertj.core.api.Assertions.assertThat;
import static otp.timeline.Start.ADA;
import static otp.timeline.Start.BOB;
import static otp.timeline.Times.time;
import static otp.timeline.Typed.RIGHT;
import static otp.timeline.Typed.WRONG;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import otp.audit.About;
import otp.audit.AuditEvent;
import otp.audit.Details;
import otp.audit.EventType;
import otp.audit.Fact;
import otp.chain.Chain;
import otp.memory.Memory;
import otp.timeline.Start;
import otp.timeline.Timeline;

/** Whoever writes to the database leaves a broken link behind, and it is named. */
class VerifyLogTest extends Timeline {

    private final Attestation attestation = new Attestation(otp);

    @BeforeEach
    void aStoryWithARootInItsMiddle() {
        at("12:10:00").starts();
        at("12:10:10").enters(WRONG);
        at("12:10:20").enters(RIGHT);
        at("12:20:00").of(BOB).starts();
        otp.clockShows("13:00:00");
        attestation.timerRuns();
        at("13:10:00").starts();
        at("13:10:10").cancels();
    }

    private UUID chain(Start who) {
        return otp.events(who).get(0).chain();
    }

    private AuditEvent link(Start who, long sequence) {
        return otp.events(who).get((int) sequence - 1);
    }

    private void changes(AuditEvent link, AuditEvent other) {
        otp.memory.events.rows().replaceAll(row -> row == link ? other : row);
    }

    private void removes(AuditEvent... links) {
        otp.memory.events.rows().removeAll(List.of(links));
    }

    private void assertBroken(BreakKind kind, Start who, long sequence) {
        assertBroken(attestation.verifies(), kind, who, sequence);
    }

    private void assertBroken(Verdict verdict, BreakKind kind, Start who, long sequence) {
        assertThat(verdict.broken()).isNotNull().satisfies(broken -> {
            assertThat(broken.kind()).as(broken::detail).isEqualTo(kind);
            assertThat(broken.account()).isEqualTo(who.account());
            assertThat(broken.sequence()).isEqualTo(sequence);
            assertThat(broken.chain()).isEqualTo(chain(who));
        });
    }

    @Test
    void whatNobodyTouchedIsIntact() {
        var verdict = attestation.verifies();

        assertThat(verdict.intact()).as(() -> String.valueOf(verdict.broken())).isTrue();
        assertThat(verdict.chains()).as("two accounts and the application").isEqualTo(3);
        assertThat(verdict.links()).isEqualTo(otp.memory.events.rows().size());
        assertThat(verdict.roots()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"id", "type", "actor", "requestId", "details", "at", "verificationId", "recipientIndex", "personal", "mac",
            "macKey", "applicationId"})
    void aChangedColumnIsNamed(String field) {
        Object value = switch (field) {
            case "at" -> Instant.EPOCH;
            case "id", "verificationId", "recipientIndex", "applicationId" -> new UUID(1, 1);
            case "personal", "mac" -> new byte[60];
            case "macKey" -> 7;
            default -> "changed";
        };
        changes(link(ADA, 3), Forgery.with(link(ADA, 3), field, value));
        assertBroken(BreakKind.CHANGED, ADA, 3);
    }

    @Test
    void aKeyedIndexThatWasTakenAwayOrPutWhereNoneWasIsAChange() {
        var link = link(ADA, 3);
        changes(link, Forgery.with(link, "recipientIndex", null));
        assertBroken(BreakKind.CHANGED, ADA, 3);
        changes(link(ADA, 3), link);
        var own = otp.memory.events.ofApplications().get(0);
        changes(own, Forgery.with(own, "recipientIndex", new UUID(1, 1)));
        assertThat(attestation.verifies().broken()).extracting(Break::kind, Break::chain)
                .containsExactly(BreakKind.CHANGED, otp.application().id());
    }

    @Test
    void aMissingMiddleIsNamed() {
        removes(link(ADA, 4));
        assertBroken(BreakKind.MISSING, ADA, 4);
    }

    @Test
    void aCutOffEndIsNamed() {
        removes(link(ADA, 5), link(ADA, 6), link(ADA, 7), link(ADA, 8));
        assertBroken(BreakKind.CUT_OFF, ADA, 5);
    }

    @Test
    void anEndSetBackBehindARootIsCutOff() {
        var before = attestation.log.links(chain(BOB), 1, 1).get(0);
        removes(link(BOB, 2));
        var shorter = new Chain();
        shorter.append(before.mac());
        tellsOf(chain(BOB), otp.application().id(), shorter);

        assertBroken(BreakKind.CUT_OFF, BOB, 2);
        assertThat(attestation.verifies().broken().root()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(longs = {3, 4})
    void aSwappedPairIsNamedWithAndWithoutItsMacs(long second) {
        var one = link(ADA, 2);
        var other = link(ADA, second);
        changes(one, Forgery.content(one, other));
        changes(other, Forgery.content(other, one));
        assertBroken(BreakKind.SWAPPED, ADA, 2);

        changes(link(ADA, 2), Forgery.content(one, other, "mac", "macKey"));
        changes(link(ADA, second), Forgery.content(other, one, "mac", "macKey"));
        assertBroken(BreakKind.SWAPPED, ADA, 2);
    }

    @Test
    void aVanishedAccountIsNamedByTheRootThatTellsOfIt() {
        var id = chain(BOB);
        removes(link(BOB, 1), link(BOB, 2));
        attestation.log.changed.put(id, Optional.empty());

        assertThat(attestation.verifies().broken()).extracting(Break::kind, Break::chain, Break::root)
                .containsExactly(BreakKind.VANISHED, id, 1L);
        assertThat(attestation.verifies(Set.of(id), Period.ALWAYS).broken().kind()).isEqualTo(BreakKind.VANISHED);
    }

    @Test
    void anAccountThatVanishedBeforeAnyRootIsNamedByItsVerification() {
        var carol = ADA.named("carol");
        at("13:20:00").of(carol).starts();
        var id = chain(carol);
        removes(otp.events(carol).toArray(AuditEvent[]::new));
        attestation.log.changed.put(id, Optional.empty());

        assertThat(attestation.verifies().broken()).extracting(Break::kind, Break::chain, Break::root)
                .containsExactly(BreakKind.VANISHED, id, null);
    }

    @Test
    void aLinkBehindTheEndIsNamedUnlessTheChainHasGrown() {
        otp.memory.events.rows().add(Forgery.with(link(ADA, 8), "sequence", 9L));
        assertBroken(BreakKind.CUT_OFF, ADA, 9);
    }

    @Test
    void aLinkWithoutMacIsUnsealed() {
        changes(link(ADA, 4), Forgery.with(link(ADA, 4), "mac", null));
        assertBroken(BreakKind.UNSEALED, ADA, 4);
    }

    @Test
    void aPurgedBeginningIsIntactAndNothingStandsBeforeIt() {
        var id = chain(ADA);
        var account = otp.memory.accounts.lock(id).orElseThrow();
        var kept = link(ADA, 3);
        account.chain().purged(id, 3, kept.mac(), otp.memory.links);
        removes(link(ADA, 1), link(ADA, 2), link(ADA, 3));
        assertThat(attestation.verifies().intact()).isTrue();

        attestation.log.changed.remove(id);
        otp.memory.events.rows().add(kept);
        assertThat(attestation.verifies().broken().kind()).isEqualTo(BreakKind.CHECKPOINT);
    }

    @Test
    void aCheckpointThatWasNotMadeByUsIsNamed() {
        var id = chain(ADA);
        var forged = new Chain();
        otp.events(ADA).forEach(link -> forged.append(link.mac()));
        forged.purged(id, 3, link(ADA, 3).mac(), new Memory().links);
        removes(link(ADA, 1), link(ADA, 2), link(ADA, 3));
        tellsOf(id, otp.application().id(), forged);

        assertBroken(BreakKind.CHECKPOINT, ADA, 3);
    }

    @Test
    void anAccountThatWasMovedToAnotherApplicationIsNamedThere() {
        var id = chain(ADA);
        var account = otp.memory.accounts.lock(id).orElseThrow();
        tellsOf(id, new UUID(1, 1), account.chain());

        assertThat(attestation.verifies().broken().detail()).contains("another application");
    }

    @Test
    void aLogThatWasGivenTheNameOfAnotherAccountIsChanged() {
        var id = chain(ADA);
        var account = otp.memory.accounts.lock(id).orElseThrow();
        attestation.log.changed.put(id,
                Optional.of(new KeptChain(id, account.applicationId(), "bob", account.chain(), account.personalKey())));

        var broken = attestation.verifies().broken();
        assertThat(broken.kind()).isEqualTo(BreakKind.CHANGED);
        assertThat(broken.chain()).isEqualTo(id);
        assertThat(broken.detail()).contains("name");
    }

    /** What the account's row says from now on. */
    private void tellsOf(UUID id, UUID application, Chain chain) {
        var account = otp.memory.accounts.lock(id).orElseThrow();
        attestation.log.changed.put(id, Optional.of(new KeptChain(id, application, account.name(), chain, account.personalKey())));
    }

    @Test
    void anAnchorAtTheCheckpointIsHeldToIt() {
        var id = chain(BOB);
        otp.memory.accounts.lock(id).orElseThrow().chain().purged(id, 2, link(BOB, 2).mac(), otp.memory.links);
        removes(link(BOB, 1), link(BOB, 2));
        assertThat(attestation.verifies().intact()).isTrue();

        otp.memory.events.rows().clear();
        var wrong = new Chain();
        wrong.append(new byte[32]);
        wrong.append(new byte[32]);
        wrong.purged(id, 2, new byte[32], otp.memory.links);
        attestation.log.changed.put(id, Optional.of(new KeptChain(id, otp.application().id(), "bob", wrong, null)));
        assertThat(attestation.verifies(Set.of(id), Period.ALWAYS).broken()).extracting(Break::kind, Break::root)
                .containsExactly(BreakKind.CHECKPOINT, 1L);
    }

    @Test
    void anErasedPersonIsIntactAlsoWhenThePersonHasComeBack() {
        var account = otp.memory.accounts.lock(chain(ADA)).orElseThrow();
        List.copyOf(otp.events(ADA)).forEach(link -> changes(link, Forgery.with(link, "recipientIndex", null)));
        account.erase(time("13:30:00"));
        otp.memory.transactions.required(() -> {
            otp.memory.audit.write(account, new Fact(EventType.PERSON_ERASED, About.NOTHING, "admin", "request", time("13:30:00"),
                    Details.NONE));
            return null;
        });
        assertThat(attestation.verifies().intact()).as(() -> attestation.verifies().broken().toString()).isTrue();

        at("13:40:00").starts();
        assertThat(otp.memory.accounts.lock(chain(ADA)).orElseThrow().personalKey()).isNotNull();
        assertThat(attestation.verifies().intact()).isTrue();

        var last = otp.events(ADA).get(otp.events(ADA).size() - 1);
        changes(last, Forgery.with(last, "recipientIndex", null));
        assertThat(attestation.verifies().broken().sequence()).isEqualTo(last.sequence());

        changes(link(ADA, 2), Forgery.with(link(ADA, 2), "recipientIndex", last.recipientIndex()));
        assertBroken(BreakKind.CHANGED, ADA, 2);
    }

    @Test
    void anErasureThatWasUndoneIsAChange() {
        var account = otp.memory.accounts.lock(chain(ADA)).orElseThrow();
        var key = account.personalKey();
        account.erase(time("13:30:00"));
        otp.memory.transactions.required(() -> {
            otp.memory.audit.write(account, new Fact(EventType.PERSON_ERASED, About.NOTHING, "admin", "request", time("13:30:00"),
                    Details.NONE));
            return null;
        });
        account.personalKey(key);
        assertThat(attestation.verifies().broken()).extracting(Break::kind, Break::sequence).containsExactly(BreakKind.CHANGED,
                otp.events(ADA).get(otp.events(ADA).size() - 1).sequence());
    }

    @Test
    void aKeyThatIsGoneWithoutAnErasureIsAChange() {
        otp.memory.accounts.lock(chain(ADA)).orElseThrow().erase(time("13:30:00"));
        assertThat(attestation.verifies().broken()).extracting(Break::kind, Break::sequence).containsExactly(BreakKind.CHANGED, 1L);
    }

    @Test
    void onlyTheAskedPeriodAndTheEndAreWalked() {
        changes(link(ADA, 2), Forgery.with(link(ADA, 2), "actor", "somebody"));
        assertThat(attestation.verifies(time("13:05:00"), null).intact()).isTrue();
        assertBroken(attestation.verifies(null, time("12:15:00")), BreakKind.CHANGED, ADA, 2);

        removes(link(ADA, 8));
        assertBroken(attestation.verifies(null, time("12:10:00")), BreakKind.CUT_OFF, ADA, 8);
    }

    @Test
    void aTimeThatWasChangedToLieOutsideThePeriodIsNoticed() {
        changes(link(ADA, 7), Forgery.with(link(ADA, 7), "at", time("12:10:30")));
        assertBroken(attestation.verifies(time("13:05:00"), null), BreakKind.CHANGED, ADA, 7);
    }

    @Test
    void aLongChainIsReadInPages() {
        for (int login = 0; login < 700; login++) {
            otp.memory.clock.pass(Duration.ofHours(2));
            otp.now(ADA).starts();
            otp.now(ADA).enters(RIGHT);
        }
        assertThat(otp.events(ADA)).hasSizeGreaterThan(PagedLinks.PAGE);
        assertThat(attestation.verifies().links()).isEqualTo(otp.memory.events.rows().size());
        changes(link(ADA, 2_000), Forgery.with(link(ADA, 2_000), "actor", "somebody"));
        assertBroken(BreakKind.CHANGED, ADA, 2_000);
    }

    @Test
    void aChangedOrRemovedAnchorIsNamedByItsRoot() {
        var anchors = attestation.roots.anchors.get(1L);
        var anchor = anchors.get(0);
        anchors.set(0, new Anchor(anchor.chain(), anchor.sequence(), new byte[32]));
        assertRootBroken(1);
        anchors.remove(0);
        assertRootBroken(1);
        anchors.add(0, anchor);
        assertThat(attestation.verifies().intact()).isTrue();
    }

    @Test
    void aChangedRootIsNamed() {
        var root = attestation.roots.roots.get(1L);
        attestation.roots.roots.put(1L, new Root(root.application(), 1, root.madeAt().plusMillis(1), root.heads(), root.previous(),
                root.hash(), root.statement()));
        assertRootBroken(1);
        attestation.roots.roots.put(1L, root.signed(root.statement() + "A"));
        assertRootBroken(1);
    }

    @Test
    void aRemovedRootIsNamedAsLongAsALaterOneOrAnAnchorTellsOfIt() {
        otp.clockShows("14:00:00");
        attestation.timerRuns();
        otp.clockShows("15:00:00");
        attestation.timerRuns();
        var middle = attestation.roots.roots.remove(2L);
        assertRootBroken(2);
        attestation.roots.roots.put(2L, middle);
        assertThat(attestation.verifies().roots()).isEqualTo(3);
        attestation.roots.roots.remove(3L);
        assertThat(attestation.verifies().intact()).as("only the archive of logs tells").isTrue();
        attestation.roots.roots.remove(2L);
        assertRootBroken(2);
        attestation.roots.roots.clear();
        assertRootBroken(1);
    }

    private void assertRootBroken(long number) {
        assertThat(attestation.verifies().broken()).isNotNull().extracting(Break::kind, Break::root)
                .containsExactly(BreakKind.ROOT, number);
    }

    @Test
    void rootsOutsideThePeriodAreLeftOut() {
        otp.clockShows("14:00:00");
        attestation.timerRuns();
        otp.clockShows("15:00:00");
        attestation.timerRuns();
        assertThat(attestation.verifies(time("14:30:00"), null).roots()).as("and the one before").isEqualTo(2);
        assertThat(attestation.verifies(null, time("13:30:00")).roots()).as("and the one after").isEqualTo(2);
    }

    @Test
    void oneHolderVerifiesOnceAtATime() {
        assertThat(attestation.mayVerify()).isTrue();
        var lease = attestation.leases.take("admin").orElseThrow();
        assertThat(attestation.mayVerify()).isFalse();
        attestation.leases.giveBack(lease);
        assertThat(attestation.mayVerify()).isTrue();
    }
}
