package otp.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static otp.timeline.Answers.codeSent;
import static otp.timeline.Answers.countryNotAllowed;
import static otp.timeline.Answers.disabled;
import static otp.timeline.Answers.limited;
import static otp.timeline.Answers.lockedUntil;
import static otp.timeline.Answers.providerDown;
import static otp.timeline.Draft.limit;
import static otp.timeline.Start.ADA;
import static otp.timeline.Start.BOB;
import static otp.timeline.Times.time;
import static otp.timeline.Typed.WRONG;

import java.util.List;

import org.junit.jupiter.api.Test;

import otp.message.DeliveryStatus;
import otp.timeline.Draft;
import otp.timeline.Start;
import otp.timeline.Timeline;

/** What a start answers, and in which order it is refused. */
class StartTest extends Timeline {

    @Test
    void showsTheVerificationAsTheContractSays() {
        at("20:41:08.123").starts(ADA.returningTo("https://app.example.com/account", "n-0S6")).isTold(codeSent());
        var view = at("20:41:08.123").sees();
        assertThat(view.status()).isEqualTo(VerificationStatus.PENDING);
        assertThat(view.to()).isEqualTo("+1******2671");
        assertThat(view.account()).isEqualTo("ada");
        assertThat(view.attemptsRemaining()).isEqualTo(3);
        assertThat(view.resendsRemaining()).isEqualTo(3);
        assertThat(view.resendAvailableAt()).isEqualTo(time("20:41:38.123"));
        assertThat(view.codeExpiresAt()).isEqualTo(time("20:46:08.123"));
        assertThat(view.expiresAt()).isEqualTo(time("20:51:08.123"));
        assertThat(view.createdAt()).isEqualTo(time("20:41:08.123"));
        assertThat(view.approvedAt()).isNull();
        assertThat(view.delivery().status()).isEqualTo(DeliveryStatus.SENT);
        assertThat(view.returnUrl()).isEqualTo("https://app.example.com/account");
    }

    @Test
    void theCodeGoesOutInTheLanguageOfTheStartElseOfTheApplication() {
        otp.administrator(draft -> draft.language = "de");
        at("12:00:00").starts(ADA.in("pt_BR"));
        assertThat(phone().last().language()).isEqualTo("pt_BR");
        at("12:00:01").starts();
        assertThat(phone().last().language()).isEqualTo("de");
        assertThat(phone().last().template()).isEqualTo("tmpl_otp_code");
        assertThat(phone().last().parameter()).matches("[0-9]{6}");
    }

    @Test
    void isRefusedInTheContractsOrder() {
        var ada = ADA.from("203.0.113.9");
        at("12:00:00").starts(ada);
        at("12:00:01").enters(WRONG);
        at("12:00:02").enters(WRONG);
        at("12:00:03").enters(WRONG).isTold(lockedUntil("12:01:03"));
        otp.memory.provider.downUntil(time("12:30:00"));
        otp.administrator(StartTest::forbidsEverything);
        at("12:00:10").starts(ada).isTold(disabled());
        otp.administrator(draft -> draft.enabled = true);
        at("12:00:11").starts(ada).isTold(lockedUntil("12:01:03"));
        at("12:01:03").starts(ada).isTold(countryNotAllowed());
        otp.administrator(draft -> draft.allowedCountries = List.of("GB", "US"));
        at("12:01:04").starts(ada).isTold(limited("startsPerApplication", "13:00:00"));
        otp.administrator(draft -> draft.startsPerApplication = limit(2, "PT1H"));
        at("12:01:05").starts(ada).isTold(limited("startsPerClientIp", "13:00:00"));
        otp.administrator(draft -> draft.startsPerClientIp = limit(2, "PT1H"));
        at("12:01:06").starts(ada).isTold(limited("sendsPerRecipient", "13:00:02"));
        otp.administrator(draft -> draft.sendsPerRecipient = limit(4, "PT1H"));
        at("12:01:07").starts(ada).isTold(providerDown("12:30:00"));
        otp.memory.provider.up();
        at("12:01:08").starts(ada).isTold(codeSent());
    }

    private static void forbidsEverything(Draft draft) {
        draft.enabled = false;
        draft.allowedCountries = List.of("GB");
        draft.startsPerApplication = limit(1, "PT1H");
        draft.startsPerClientIp = limit(1, "PT1H");
        draft.sendsPerRecipient = limit(1, "PT1H");
    }

    @Test
    void onlyNumbersOfAllowedCountriesMayBeUsed() {
        otp.administrator(draft -> draft.allowedCountries = List.of("US"));
        at("12:00:00").of(BOB).starts().isTold(countryNotAllowed());
        at("12:00:01").starts().isTold(codeSent());
        assertThat(phone().on(BOB.to())).isEmpty();
    }

    @Test
    void whatIsRefusedForAStrangerLeavesNoAccountBehind() {
        otp.administrator(draft -> draft.allowedCountries = List.of("US"));
        at("12:00:00").of(BOB).starts().isTold(countryNotAllowed());
        assertThat(otp.memory.accounts.all()).isEmpty();
    }

    @Test
    void aStrangersFirstStartMayBeTheProbeOfAProviderThatIsDown() {
        otp.memory.provider.downUntil(time("12:30:00"));
        otp.memory.provider.admitProbes(1);
        at("12:00:00").starts().isTold(codeSent());
        at("12:00:00").of(BOB).starts().isTold(providerDown("12:30:00"));
    }

    @Test
    void theDefaultAccountIsTheNumberItselfInAllItsSpellings() {
        var ana = new Start("+5511961234567", null, null, null, null, null, null);
        var first = at("12:00:00").of(ana).starts().verification();
        at("12:00:01").of(ana.on("+551161234567")).starts();
        assertThat(otp.memory.accounts.all()).hasSize(1);
        assertThat(otp.read(first).status()).isEqualTo(VerificationStatus.SUPERSEDED);
        assertThat(otp.read(first).account()).isEqualTo("+55*******4567");
    }

    @Test
    void accountsAreComparedAsBytes() {
        at("12:00:00").of(ADA.named("ada")).starts();
        at("12:00:00").of(ADA.named("Ada")).starts();
        at("12:00:00").of(ADA.named("\u00e1da")).starts();
        at("12:00:00").of(ADA.named("a\u0301da")).starts();
        assertThat(otp.memory.accounts.all()).hasSize(4);
    }
}
