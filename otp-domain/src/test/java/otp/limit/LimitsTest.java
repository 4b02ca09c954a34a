package otp.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static otp.timeline.Answers.codeSent;
import static otp.timeline.Answers.incorrect;
import static otp.timeline.Answers.limited;
import static otp.timeline.Draft.limit;
import static otp.timeline.Start.ADA;
import static otp.timeline.Start.BOB;
import static otp.timeline.Typed.WRONG;

import org.junit.jupiter.api.Test;

import otp.outbox.SendOutcome;
import otp.timeline.Timeline;

/** The three limits, which hold in every window wherever it begins. */
class LimitsTest extends Timeline {

    @Test
    void sendsPerRecipientHoldToTheMillisecond() {
        otp.administrator(draft -> draft.sendsPerRecipient = limit(2, "PT1H"));
        at("12:00:00").starts().isTold(codeSent());
        at("12:30:00").starts().isTold(codeSent());
        at("12:59:59.999").starts().isTold(limited("sendsPerRecipient", "13:00:00"));
        at("13:00:00").starts().isTold(codeSent());
        at("13:29:59.999").starts().isTold(limited("sendsPerRecipient", "13:30:00"));
        at("13:30:00").starts().isTold(codeSent());
    }

    @Test
    void startsPerClientAddressHoldToTheMillisecond() {
        otp.administrator(draft -> draft.startsPerClientIp = limit(1, "PT10S"));
        at("12:00:00").starts(ADA.from("203.0.113.9")).isTold(codeSent());
        at("12:00:09.999").starts(BOB.from("203.0.113.9")).isTold(limited("startsPerClientIp", "12:00:10"));
        at("12:00:09.999").starts(BOB.from("203.0.113.10")).isTold(codeSent());
        at("12:00:10").starts(BOB.from("203.0.113.9")).isTold(codeSent());
    }

    @Test
    void startsPerApplicationHoldToTheMillisecondWhereNothingIsInFlight() {
        otp.administrator(draft -> draft.startsPerApplication = limit(2, "PT1M"));
        at("12:00:00").starts().isTold(codeSent());
        at("12:00:30").of(BOB).starts().isTold(codeSent());
        at("12:00:59.999").starts().isTold(limited("startsPerApplication", "12:01:00"));
        at("12:01:00").starts().isTold(codeSent());
    }

    @Test
    void anAddressOfVersionSixCountsByItsNetwork() {
        otp.administrator(draft -> draft.startsPerClientIp = limit(1, "PT1H"));
        at("12:00:00").starts(ADA.from("2001:db8:1:2:3:4:5:6")).isTold(codeSent());
        at("12:00:01").starts(ADA.from("2001:db8:1:2:ffff::1")).isTold(limited("startsPerClientIp", "13:00:00"));
        at("12:00:02").starts(ADA.from("2001:db8:1:3::1")).isTold(codeSent());
    }

    @Test
    void aMappedAddressIsTheOneItMaps() {
        otp.administrator(draft -> draft.startsPerClientIp = limit(1, "PT1H"));
        at("12:00:00").starts(ADA.from("203.0.113.9")).isTold(codeSent());
        at("12:00:01").starts(ADA.from("::ffff:203.0.113.9")).isTold(limited("startsPerClientIp", "13:00:00"));
    }

    @Test
    void aStartWithoutAddressCountsForNone() {
        otp.administrator(draft -> draft.startsPerClientIp = limit(1, "PT1H"));
        at("12:00:00").starts().isTold(codeSent());
        at("12:00:01").starts().isTold(codeSent());
    }

    @Test
    void whatIsRefusedCountsNowhere() {
        otp.administrator(draft -> {
            draft.sendsPerRecipient = limit(1, "PT1H");
            draft.startsPerClientIp = limit(2, "PT1H");
            draft.startsPerApplication = limit(2, "PT1H");
        });
        at("12:00:00").starts(ADA.from("203.0.113.9")).isTold(codeSent());
        for (int i = 0; i < 5; i++) {
            at("12:00:01").starts(ADA.from("203.0.113.9")).isTold(limited("sendsPerRecipient", "13:00:00"));
        }
        at("12:00:02").starts(BOB.from("203.0.113.9")).isTold(codeSent());
        at("12:00:03").starts(BOB.from("203.0.113.9")).isTold(limited("startsPerApplication", "13:00:00"));
    }

    @Test
    void codesAfterWrongEntriesAndResendsAreSendsButNoStarts() {
        otp.administrator(draft -> {
            draft.sendsPerRecipient = limit(3, "PT1H");
            draft.startsPerApplication = limit(2, "PT1H");
        });
        at("12:00:00").starts();
        at("12:00:01").enters(WRONG).isTold(incorrect(2));
        at("12:00:31").asksForAFreshCode().isTold(codeSent());
        at("12:01:01").asksForAFreshCode().isTold(limited("sendsPerRecipient", "13:00:00"));
        at("12:01:02").of(BOB).starts().isTold(codeSent());
    }

    @Test
    void allSpellingsOfAWhatsAppUserAreOneRecipient() {
        otp.administrator(draft -> draft.sendsPerRecipient = limit(1, "PT1H"));
        at("12:00:00").starts(ADA.on("+525512345678")).isTold(codeSent());
        at("12:00:01").starts(BOB.on("+5215512345678")).isTold(limited("sendsPerRecipient", "13:00:00"));
    }

    @Test
    void oneNumberIsOneRecipientWhateverTheAccount() {
        otp.administrator(draft -> draft.sendsPerRecipient = limit(1, "PT1H"));
        at("12:00:00").starts(ADA.named("one")).isTold(codeSent());
        at("12:00:01").of(ADA.named("two")).starts().isTold(limited("sendsPerRecipient", "13:00:00"));
        assertThat(otp.memory.accounts.all()).hasSize(1);
    }

    @Test
    void aRepeatedTransportOfOneMessageCountsOnce() {
        otp.administrator(draft -> draft.sendsPerRecipient = limit(2, "PT1H"));
        otp.sender.answers(new SendOutcome.Ambiguous());
        at("12:00:00").starts();
        at("12:00:20").timerRuns();
        assertThat(phone().arrived()).hasSize(2);
        at("12:00:30").asksForAFreshCode().isTold(codeSent());
    }
}
