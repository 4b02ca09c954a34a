package otp.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static otp.timeline.Start.ADA;
import static otp.timeline.Times.time;
import static otp.timeline.Typed.RIGHT;
import static otp.timeline.Typed.WRONG;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import otp.crm.CrmUnavailableException.Cause;
import otp.crm.Refusal;
import otp.lockout.Lockout;
import otp.memory.Chains;
import otp.memory.MemoryCrm.Ticket;

/** A lockout is one ticket, opened once and closed once. */
class HandOffTest extends RelayTimeline {

    @BeforeEach
    void lockedForAMinute() {
        otp.administrator(draft -> draft.maxAttempts = 1);
        at("12:00:00").starts();
        at("12:00:00").enters(WRONG);
    }

    private Lockout lockout() {
        return otp.lockouts(ADA).get(0);
    }

    private Ticket ticket() {
        assertThat(crm.tickets).hasSize(1);
        return crm.tickets.get(lockout().id().toString());
    }

    private long opened() {
        return words(ADA).stream().filter("support.ticket-opened"::equals).count();
    }

    private long closed() {
        return words(ADA).stream().filter("support.ticket-closed"::equals).count();
    }

    @Test
    void aLockoutOpensOneTicketOnTheContact() {
        relays("12:00:03");
        assertThat(ticket().content.closed()).isFalse();
        assertThat(ticket().contacts).containsExactly(link(ADA).contact());
        assertThat(lockout().ticket()).isEqualTo(ticket().id);
        assertThat(opened()).isEqualTo(1);
        var event = otp.events(ADA).get(otp.events(ADA).size() - 1);
        assertThat(event.details()).isEqualTo("{\"lockout\":\"" + lockout().id() + "\",\"ticket\":\"" + ticket().id + "\"}");
        assertThat(event.verificationId()).isEqualTo(lockout().verificationId());
        Chains.hold(otp.memory);
    }

    @Test
    void itsEventCausesNoFurtherRound() {
        relays("12:00:03");
        assertThat(allTold(ADA)).isTrue();
        assertThat(rows.syncs).hasSize(1);
        assertThat(rows.syncs.get(0).through()).isEqualTo(account(ADA).chain().last());
        assertThat(node.relay().due()).isFalse();
    }

    @Test
    void anExpiredLockoutClosesItsTicketOnce() {
        relays("12:00:03");
        at("12:01:00").timerRuns();
        relays("12:01:03");
        assertThat(ticket().content.closed()).isTrue();
        assertThat(lockout().ticketClosedAt()).isEqualTo(time("12:01:03"));
        at("12:02:00").starts();
        at("12:02:01").enters(RIGHT);
        relays("12:02:10");
        assertThat(opened()).isEqualTo(1);
        assertThat(closed()).isEqualTo(1);
        assertThat(crm.count("upsertTickets")).isEqualTo(2);
        assertThat(crm.count("associate")).isEqualTo(1);
    }

    @Test
    void aReleasedLockoutClosesItsTicket() {
        relays("12:00:03");
        at("12:00:10").supportReleases();
        relays("12:00:13");
        assertThat(ticket().content.closed()).isTrue();
        assertThat(closed()).isEqualTo(1);
    }

    @Test
    void aLockoutThatWasOverAlreadyHasATicketThatIsClosed() {
        at("12:01:00").timerRuns();
        relays("12:01:03");
        assertThat(ticket().content.closed()).isTrue();
        assertThat(ticket().contacts).hasSize(1);
        assertThat(opened()).isEqualTo(1);
        assertThat(closed()).isEqualTo(1);
    }

    @Test
    void aLockoutReleasedWhileItsTicketIsOpenedIsClosedNext() {
        crm.during("associate", () -> at("12:00:03").supportReleases());
        relays("12:00:03");
        assertThat(ticket().content.closed()).isFalse();
        assertThat(node.relay().due()).isTrue();
        relays("12:00:04");
        assertThat(ticket().content.closed()).isTrue();
        assertThat(opened()).isEqualTo(1);
        assertThat(closed()).isEqualTo(1);
        assertThat(allTold(ADA)).isTrue();
    }

    @Test
    void aNodeThatDiesBetweenTicketAndSettlementOpensNoSecondOne() {
        crm.losesAnswerOf("associate");
        relays("12:00:03");
        assertThat(opened()).isZero();
        node = node();
        relays("12:00:04");
        assertThat(ticket().contacts).hasSize(1);
        assertThat(opened()).isEqualTo(1);
        assertThat(crm.notes).hasSize(1);
    }

    @Test
    void ticketsThatAreForbiddenDelayNothingElse() {
        crm.fails("upsertTickets", Cause.FORBIDDEN);
        relays("12:00:03");
        assertThat(crm.notes).hasSize(1);
        assertThat(account(ADA).crm().through()).isEqualTo(account(ADA).chain().last());
        assertThat(account(ADA).crm().due()).isEqualTo(time("12:01:03"));
        assertThat(link(ADA).parkedAt()).isNull();
        relays("12:01:03");
        assertThat(crm.count("updateNotes")).isZero();
        crm.works("upsertTickets");
        relays("12:02:03");
        assertThat(ticket().content.closed()).as("over meanwhile").isTrue();
        assertThat(allTold(ADA)).isTrue();
    }

    @Test
    void aPipelineThatIsNotAsItShouldBeDelaysNothingElse() {
        crm.refuses("upsertTickets", lockout().id().toString(), Refusal.INVALID);
        relays("12:00:03");
        assertThat(link(ADA).parkedAt()).isNull();
        assertThat(account(ADA).crm().due()).isEqualTo(time("12:01:03"));
        crm.takes("upsertTickets", lockout().id().toString());
        relays("12:01:03");
        assertThat(opened()).isEqualTo(1);
    }

    @Test
    void aTicketThatIsRefusedForItselfParks() {
        crm.refuses("upsertTickets", lockout().id().toString(), Refusal.CONFLICT);
        relays("12:00:03");
        assertThat(link(ADA).parkedReason()).isEqualTo("conflict");
        assertThat(account(ADA).crm().due()).isEqualTo(time("13:00:03"));
    }

    @Test
    void aLockoutIsHandedOffHoweverLongTheOutageWas() {
        at("day 20, 12:00:00").timerRuns();
        relays("day 20, 12:00:05");
        assertThat(ticket().content.closed()).isTrue();
        assertThat(opened()).isEqualTo(1);
    }

    @Test
    void lockoutsFromBeforeThereWasACrmGetNone() {
        account(ADA).crm().told(account(ADA).chain().last(), account(ADA).chain().last(), time("12:00:00"));
        at("day 20, 12:00:00").timerRuns();
        account(ADA).crm().told(account(ADA).chain().last(), account(ADA).chain().last(), time("12:00:00"));
        at("day 20, 12:00:01").starts();
        relays("day 20, 12:00:05");
        assertThat(crm.tickets).isEmpty();
        assertThat(allTold(ADA)).isTrue();
    }

    @Test
    void aTicketThatWasClosedTooEarlyIsOpenedAgainAndKeepsItsText() {
        relays("12:00:03");
        var before = lockout().ticket();
        lockout().ticketClosed(time("12:00:10"));
        account(ADA).crm().again(0, time("12:00:10"));
        relays("12:00:10");
        assertThat(ticket().content.closed()).isFalse();
        assertThat(ticket().content.subject()).isNull();
        assertThat(ticket().content.content()).isNull();
        assertThat(lockout().ticket()).isEqualTo(before);
        assertThat(lockout().ticketClosedAt()).isNull();
        assertThat(opened()).isEqualTo(1);
        assertThat(closed()).isZero();
    }
}
