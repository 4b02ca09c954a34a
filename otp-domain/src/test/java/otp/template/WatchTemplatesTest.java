package otp.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static otp.template.Given.allBut;
import static otp.template.Given.code;

import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import otp.memory.MemoryTemplateHints;
import otp.timeline.Otp;

class WatchTemplatesTest {

    private static final List<Template> PAUSED = allBut(code("tmpl_otp_code", "en_US", TemplateStatus.PAUSED));

    private final Otp otp = new Otp();
    private final SmallAccount account = new SmallAccount();
    private final MemoryTemplateHints hints = new MemoryTemplateHints();
    private final WatchTemplates watch = new WatchTemplates(account, otp.memory.templates, otp.memory.applications, hints,
            otp.memory.transactions, otp.memory.clock);
    private final LogLines log = new LogLines(WatchTemplates.class);

    @AfterEach
    void stopListening() {
        log.close();
    }

    /** In rounds of 5 s. */
    private void passes(Duration time) {
        for (var left = time; !left.isZero(); left = left.minusSeconds(5)) {
            otp.memory.clock.pass(Duration.ofSeconds(5));
            watch.run();
        }
    }

    @Test
    void whatIsInOrderIsReadAtOnceAndThenEveryTenMinutes() {
        watch.run();
        assertThat(account.readings).isEqualTo(1);
        passes(Duration.ofMinutes(30));
        assertThat(account.readings).isEqualTo(4);
        assertThat(log.lines).isEmpty();
        assertThat(watch.state().ready(otp.memory.clock.instant())).isTrue();
    }

    @Test
    void whatIsNotIsReadEveryFiveMinutesAndToldOnce() {
        account.templates = PAUSED;
        watch.run();
        passes(Duration.ofMinutes(30));
        assertThat(account.readings).isEqualTo(7);
        assertThat(log.lines).singleElement().asString().startsWith("WARNING WhatsApp template tmpl_otp_code in en_US is PAUSED");
        assertThat(watch.state().ready(otp.memory.clock.instant())).isFalse();
        account.templates = Given.all("en_US");
        passes(Duration.ofMinutes(5));
        assertThat(log.lines).hasSize(2).element(1).asString().startsWith("INFO This is over: WhatsApp template tmpl_otp_code");
        assertThat(watch.state().ready(otp.memory.clock.instant())).isTrue();
    }

    @Test
    void aHintOfMetasLeadsToAReadingWithinHalfAMinuteAndToNotMoreThanOne() {
        watch.run();
        passes(Duration.ofSeconds(10));
        hints.hint(otp.memory.clock.instant());
        account.templates = PAUSED;
        passes(Duration.ofSeconds(30));
        assertThat(account.readings).isEqualTo(2);
        assertThat(watch.state().ready(otp.memory.clock.instant())).isFalse();
        passes(Duration.ofMinutes(2));
        assertThat(account.readings).isEqualTo(2);
    }

    @Test
    void anyNumberOfHintsIsOneReadingInHalfAMinute() {
        watch.run();
        for (int each = 0; each < 60; each++) {
            hints.hint(otp.memory.clock.instant());
            passes(Duration.ofSeconds(5));
        }
        assertThat(account.readings).isEqualTo(11);
    }

    @Test
    void anOldHintThatIsToldAgainIsNoNews() {
        var old = otp.memory.clock.instant().minusSeconds(60);
        watch.run();
        hints.hint(old);
        passes(Duration.ofMinutes(5));
        assertThat(account.readings).isEqualTo(1);
    }

    @Test
    void whatASendMetIsLookedAtWithinTwoMinutes() {
        watch.run();
        for (int each = 0; each < 48; each++) {
            watch.hint(otp.memory.clock.instant());
            passes(Duration.ofSeconds(5));
        }
        assertThat(account.readings).isEqualTo(3);
    }

    @Test
    void anAccountThatDoesNotTellHasNothingHeldAgainstIt() {
        account.silent = "HTTP 400, code 100";
        watch.run();
        passes(Duration.ofMinutes(10));
        assertThat(account.readings).isEqualTo(3);
        assertThat(watch.state().ready(otp.memory.clock.instant())).isTrue();
        assertThat(watch.state().comparison()).isNull();
        assertThat(log.lines).singleElement().asString().contains("cannot be read (HTTP 400, code 100)");
        account.silent = null;
        passes(Duration.ofMinutes(5));
        assertThat(log.lines).hasSize(2);
    }

    @Test
    void whatWasReadHoldsForHalfAnHourWithoutAnotherReading() {
        account.templates = PAUSED;
        watch.run();
        account.silent = "no answer";
        passes(Duration.ofMinutes(29));
        assertThat(watch.state().ready(otp.memory.clock.instant())).isFalse();
        passes(Duration.ofMinutes(1));
        assertThat(watch.state().ready(otp.memory.clock.instant())).isTrue();
    }

    @Test
    void whatAnApplicationBeginsToNeedIsMissedWithoutAReading() {
        watch.run();
        otp.administrator(draft -> draft.language = "de");
        passes(Duration.ofSeconds(5));
        assertThat(account.readings).isEqualTo(1);
        assertThat(log.lines).hasSize(3);
    }

    @Test
    void anAdministratorsLookReadsAnewButNotMoreThanOnceInFiveSeconds() {
        assertThat(watch.look().problems()).isEmpty();
        account.templates = PAUSED;
        assertThat(watch.look().problems()).isEmpty();
        otp.memory.clock.pass(Duration.ofSeconds(5));
        assertThat(watch.look().problems()).hasSize(1);
        assertThat(account.readings).isEqualTo(2);
    }

    @Test
    void anAdministratorsLookThatShowsSomethingNewHasTheOtherNodesReadSoon() {
        var there = new SmallAccount();
        var other = new WatchTemplates(there, new KnownTemplates(otp.memory.clock), otp.memory.applications, hints, otp.memory.transactions,
                otp.memory.clock);
        other.run();
        watch.run();
        otp.memory.clock.pass(Duration.ofSeconds(10));
        account.templates = PAUSED;
        watch.look();
        passes(Duration.ofSeconds(20));
        other.run();
        assertThat(there.readings).isEqualTo(2);
        passes(Duration.ofMinutes(2));
        assertThat(account.readings).isEqualTo(2);
    }

    @Test
    void aLookThatReadNothingIsNoHint() {
        account.silent = "no answer";
        assertThatThrownBy(watch::look).isInstanceOf(UnreadableTemplatesException.class);
        assertThat(hints.last()).isEmpty();
    }

    @Test
    void aLookAtAnAccountThatDoesNotTellSaysSoEachTime() {
        account.silent = "no answer";
        for (int each = 0; each < 2; each++) {
            assertThatThrownBy(watch::look).isInstanceOf(UnreadableTemplatesException.class);
        }
        assertThat(account.readings).isEqualTo(1);
    }
}
