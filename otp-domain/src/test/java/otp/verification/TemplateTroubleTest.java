package otp.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static otp.template.Given.all;
import static otp.template.Given.code;
import static otp.timeline.Answers.approved;
import static otp.timeline.Answers.codeExpired;
import static otp.timeline.Answers.codeSent;
import static otp.timeline.Answers.incorrect;
import static otp.timeline.Answers.lockedUntil;
import static otp.timeline.Answers.providerDown;
import static otp.timeline.Start.ADA;
import static otp.timeline.Times.time;
import static otp.timeline.Typed.RIGHT;
import static otp.timeline.Typed.WRONG;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import otp.message.Dispatch;
import otp.outbox.SendOutcome;
import otp.template.Reading;
import otp.template.Template;
import otp.template.TemplateStatus;
import otp.template.Version;
import otp.timeline.Timeline;

/** Templates come and go while people sign in. */
class TemplateTroubleTest extends Timeline {

    private void read(String time, List<Template> templates) {
        at(time);
        otp.memory.templates.read(Reading.of(otp.memory.clock.instant(), templates));
    }

    private static List<Template> without(String name) {
        return all("en_US").stream().filter(template -> !template.version().name().equals(name)).toList();
    }

    private static List<Template> paused(String name) {
        var templates = new ArrayList<>(without(name));
        templates.add(code(name, "en_US", TemplateStatus.PAUSED));
        return templates;
    }

    @Test
    void aStartByAPausedTemplateIsRefusedAndUsesUpNothing() {
        read("12:00:00", paused("tmpl_otp_code"));
        otp.memory.provider.downUntil(time("12:30:00"));
        otp.memory.provider.admitProbes(1);
        at("12:00:00").starts().isTold(providerDown("12:00:30"));
        assertThat(phone().arrived()).isEmpty();
        read("12:01:00", all("en_US"));
        at("12:01:00").starts().isTold(codeSent());
        assertThat(phone().arrived()).hasSize(1);
    }

    @Test
    void oneThatTheListLacksMayHaveBeenMadeSinceAndIsSentBy() {
        read("12:00:00", without("tmpl_otp_code"));
        at("12:00:01").starts().isTold(codeSent());
        assertThat(phone().last().language()).isEqualTo("en_US");
    }

    @Test
    void aResendByAPausedTemplateIsRefusedAndTheOldCodeStaysAlive() {
        at("12:00:00").starts();
        read("12:00:10", paused("tmpl_otp_code"));
        at("12:00:40").asksForAFreshCode().isTold(providerDown("12:01:10"));
        at("12:00:41").enters(RIGHT).isTold(approved());
    }

    @Test
    void theFreshCodeWaitsForAPausedTemplateAndTheWaitCostsNoAttempt() {
        at("12:00:00").starts();
        read("12:00:05", paused("tmpl_otp_retry"));
        at("12:00:10").enters(WRONG).isTold(incorrect(2, "12:00:40"));
        at("12:00:20").enters(WRONG).isTold(codeExpired());
        at("12:00:21").enters(WRONG).isTold(codeExpired());
        otp.sender.answers(new SendOutcome.TemplateDown(132015, false));
        at("12:00:40").timerRuns();
        assertThat(phone().arrived()).hasSize(1);
        otp.sender.answers(new SendOutcome.Accepted("wamid"));
        read("12:00:50", all("en_US"));
        at("12:00:56").timerRuns();
        at("12:00:57").enters(RIGHT).isTold(approved());
    }

    @Test
    void theMessageOfALockoutIsNeverRefused() {
        otp.administrator(draft -> draft.maxAttempts = 1);
        at("12:00:00").starts();
        read("12:00:00", without("tmpl_otp_locked"));
        at("12:00:01").enters(WRONG).isTold(lockedUntil("12:01:01"));
        assertThat(phone().last().template()).isEqualTo("tmpl_otp_locked");
        assertThat(phone().last().language()).isEqualTo("en_US");
    }

    @Test
    void aPersonGetsTheLanguageTheyWantElseWhatThereIs() {
        var templates = new ArrayList<>(all("en_US"));
        templates.add(code("pt"));
        read("12:00:00", templates);
        at("12:00:01").starts(ADA.in("pt_BR"));
        assertThat(phone().last().language()).isEqualTo("pt");
        assertThat(phone().last().otherLanguages()).containsExactly("pt_BR", "en_US", "en");
        at("12:00:02").starts(ADA.in("fr"));
        assertThat(phone().last().language()).isEqualTo("en_US");
    }

    @Test
    void theSentenceIsInTheLanguageOfItsTemplate() {
        otp.administrator(draft -> draft.maxAttempts = 1);
        read("12:00:00", all("en_US"));
        at("12:00:00").starts(ADA.in("de"));
        at("12:00:01").enters(WRONG);
        assertThat(phone().last()).returns("en_US", Dispatch::language);
        assertThat(phone().last().parameter()).startsWith("paused until");
    }

    @Test
    void aMessageThatFoundNoTemplateIsTriedInTheNextLanguage() {
        otp.sender.answers(new SendOutcome.TemplateDown(132001, true));
        at("12:00:00").starts(ADA.in("fr"));
        otp.memory.templates.missing(new Version("tmpl_otp_code", "fr"), otp.memory.clock.instant());
        otp.sender.answers(new SendOutcome.Accepted("wamid"));
        at("12:00:15").timerRuns();
        assertThat(phone().last().language()).isEqualTo("en_US");
        at("12:00:16").enters(RIGHT).isTold(approved());
    }
}
