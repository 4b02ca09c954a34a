package otp.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static otp.timeline.Answers.codeSent;
import static otp.timeline.Answers.lockedUntil;
import static otp.timeline.Start.ADA;
import static otp.timeline.Start.BOB;
import static otp.timeline.Typed.WRONG;

import java.util.Locale;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import otp.audit.AuditEvent;
import otp.lockout.LockoutStatus;
import otp.memory.Memory;
import otp.message.MessageKind;
import otp.timeline.Otp;
import otp.timeline.Start;
import otp.timeline.Timeline;

/** A workflow opens the account of a contact, and of no other. */
class ReleaseByWorkflowTest extends Timeline {

    private static final String CONTACT = "151";
    private static final String STRANGER = "152";

    private final WorkflowUseCases workflow = WorkflowUseCases.of(otp);
    private int calls;
    private UUID lockout;

    @BeforeEach
    void adaIsLockedForAMinute() {
        otp.administrator(draft -> draft.maxAttempts = 1);
        lockout = locks(ADA);
        link(ADA, CONTACT);
        otp.clockShows("12:00:10");
    }

    @Test
    void theOnlyLockoutOfTheContactIsReleased() {
        assertThat(releases(CONTACT, null)).isEqualTo(WorkflowAnswer.done("released", lockout));
        at("12:00:11").starts().isTold(codeSent());
        assertThat(otp.notices(MessageKind.UNLOCKED, lockout)).hasSize(1);
    }

    @Test
    void theOneNamedIsReleasedHoweverItsIdIsPasted() {
        assertThat(releases(CONTACT, " " + lockout.toString().toUpperCase(Locale.ROOT) + "\n"))
                .isEqualTo(WorkflowAnswer.done("released", lockout));
    }

    @Test
    void theAgentIsTheOneClaimedAndTheWorkflowActs() {
        releases(CONTACT, null);
        AuditEvent released = otp.events(ADA).stream().filter(event -> event.type().equals("lockout.released")).findFirst().orElseThrow();
        assertThat(released.actor()).isEqualTo("hubspot:62515/192814114");
        assertThat(released.details()).contains("\"agent\":\"j.doe\"");
        assertThat(at("12:00:12").supportSees().releasedBy()).isEqualTo("j.doe");
    }

    @Test
    void anotherContactReleasesNothing() {
        assertThat(releases(STRANGER, lockout.toString())).isEqualTo(WorkflowAnswer.refused("not-this-contact"));
        assertThat(releases(STRANGER, null)).isEqualTo(WorkflowAnswer.refused("no-active-lockout"));
        assertThat(releases(null, lockout.toString())).isEqualTo(WorkflowAnswer.refused("no-contact"));
        at("12:00:11").starts().isTold(lockedUntil("12:01:00"));
    }

    @Test
    void ofTwoTheWorkflowHasToNameOne() {
        var bobs = locks(BOB);
        link(BOB, CONTACT);
        assertThat(releases(CONTACT, null)).isEqualTo(WorkflowAnswer.refused("more-than-one-lockout"));
        assertThat(releases(CONTACT, bobs.toString())).isEqualTo(WorkflowAnswer.done("released", bobs));
        assertThat(releases(CONTACT, null)).isEqualTo(WorkflowAnswer.done("released", lockout));
        assertThat(releases(CONTACT, null)).isEqualTo(WorkflowAnswer.refused("no-active-lockout"));
    }

    @Test
    void oneThatIsOverIsNotReleased() {
        otp.clockShows("12:01:00");
        assertThat(releases(CONTACT, null)).isEqualTo(WorkflowAnswer.refused("no-active-lockout"));
        assertThat(releases(CONTACT, lockout.toString())).isEqualTo(WorkflowAnswer.refused("already-expired"));
    }

    @Test
    void oneThatSupportReleasedIsNotReleasedAgain() {
        at("12:00:10").supportReleases();
        assertThat(releases(CONTACT, lockout.toString())).isEqualTo(WorkflowAnswer.refused("already-released"));
    }

    @Test
    void anotherApplicationsLockoutIsUnknown() {
        otp.memory.defineApplication.define(Memory.ADMIN, "other", otp.application().definition(), version -> true);
        assertThat(releases("other", "j.doe", "called back", CONTACT, lockout.toString()))
                .isEqualTo(WorkflowAnswer.refused("unknown-lockout"));
        assertThat(releases("other", "j.doe", "called back", STRANGER, lockout.toString()))
                .isEqualTo(WorkflowAnswer.refused("unknown-lockout"));
        assertThat(releases("other", "j.doe", "called back", CONTACT, null)).isEqualTo(WorkflowAnswer.refused("no-active-lockout"));
        assertThat(releases(null, "j.doe", "called back", CONTACT, null)).isEqualTo(WorkflowAnswer.refused("unknown-application"));
    }

    @Test
    void whatIsNoIdIsUnknown() {
        assertThat(releases(CONTACT, "512")).isEqualTo(WorkflowAnswer.refused("unknown-lockout"));
        assertThat(releases(CONTACT, new UUID(0, 1).toString())).isEqualTo(WorkflowAnswer.refused("unknown-lockout"));
    }

    @Test
    void whoAndWhyHaveToBeSaid() {
        assertThat(releases(Otp.APPLICATION, null, "called back", CONTACT, null)).isEqualTo(WorkflowAnswer.refused("invalid-agent"));
        assertThat(releases(Otp.APPLICATION, "j.doe", null, CONTACT, null)).isEqualTo(WorkflowAnswer.refused("invalid-reason"));
        assertThat(otp.lockouts(ADA).get(0).status(otp.memory.clock.instant())).isEqualTo(LockoutStatus.ACTIVE);
    }

    @Test
    void aRepetitionDoesNotReleaseTheNextLockout() {
        var call = WorkflowUseCases.call("ap-1", CONTACT);
        var wanted = new WorkflowRelease(Otp.APPLICATION, "j.doe", "called back", null);
        var first = workflow.release().release(call, wanted).orElseThrow();
        locks(ADA);
        assertThat(workflow.release().release(call, wanted)).contains(first);
        assertThat(otp.lockouts(ADA).get(1).status(otp.memory.clock.instant())).isEqualTo(LockoutStatus.ACTIVE);
    }

    @Test
    void whoseLeaseWasLostIsUndoneAndToldToComeAgain() {
        var lost = WorkflowUseCases.of(otp, new LostLease());
        lost.contacts().link(otp.lockouts(ADA).get(0).accountId(), CONTACT);
        assertThat(lost.release().release(WorkflowUseCases.call("ap-1", CONTACT),
                new WorkflowRelease(Otp.APPLICATION, "j.doe", "called back", null))).isEmpty();
        otp.sends();
        assertThat(otp.notices(MessageKind.UNLOCKED, lockout)).isEmpty();
    }

    private UUID locks(Start who) {
        at("12:00:00").of(who).starts();
        at("12:00:00").of(who).enters(WRONG);
        var all = otp.lockouts(who);
        return all.get(all.size() - 1).id();
    }

    private void link(Start who, String contact) {
        workflow.contacts().link(otp.lockouts(who).get(0).accountId(), contact);
    }

    private WorkflowAnswer releases(String contact, String named) {
        return releases(Otp.APPLICATION, "j.doe", "called back, identity confirmed", contact, named);
    }

    private WorkflowAnswer releases(String application, String agent, String reason, String contact, String named) {
        var answer = workflow.release().release(WorkflowUseCases.call("ap-" + calls++, contact),
                new WorkflowRelease(application, agent, reason, named)).orElseThrow();
        otp.sends();
        return answer;
    }
}
