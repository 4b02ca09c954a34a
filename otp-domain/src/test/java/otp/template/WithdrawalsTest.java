package otp.template;

import static org.assertj.core.api.Assertions.assertThat;
import static otp.template.Given.allBut;
import static otp.template.Given.code;

import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import otp.memory.MemoryTemplateHints;
import otp.timeline.Otp;

/** What sends are told of a template while its list is silent or says otherwise. */
class WithdrawalsTest {

    private static final String CODE = "tmpl_otp_code";
    private static final int PAUSED = 132015;

    private final Otp otp = new Otp();
    private final SmallAccount account = new SmallAccount();
    private final KnownTemplates known = otp.memory.templates;
    private final WatchTemplates watch = new WatchTemplates(account, known, otp.memory.applications, new MemoryTemplateHints(),
            otp.memory.transactions, otp.memory.clock);
    private final LogLines log = new LogLines(Withdrawals.class);

    @BeforeEach
    void theListCannotBeRead() {
        account.silent = "no answer";
        watch.run();
    }

    @AfterEach
    void stopListening() {
        log.close();
    }

    private void met(String template, String language) {
        known.withdrawn(new Version(template, language), PAUSED, otp.memory.clock.instant());
        watch.run();
    }

    private boolean ready() {
        return watch.state().ready(otp.memory.clock.instant());
    }

    private void passes(Duration time) {
        otp.memory.clock.pass(time);
        watch.run();
    }

    @Test
    void aPausedOneTakesTheNodeOutOfTheLoadBalancerAndIsToldOnce() {
        met(CODE, "en_US");
        met(CODE, "en_US");
        assertThat(ready()).isFalse();
        assertThat(watch.state().problems()).singleElement().asString()
                .startsWith("tmpl_otp_code in en_US is out of use, as Meta answers sends by it with code 132015");
        assertThat(log.lines).singleElement().asString().startsWith("WARNING WhatsApp template tmpl_otp_code in en_US is out of use");
    }

    @Test
    void itIsForgottenTenMinutesAfterTheLastSendThatMetIt() {
        met(CODE, "en_US");
        passes(Duration.ofMinutes(9));
        met(CODE, "en_US");
        passes(Duration.ofMinutes(10).minusMillis(1));
        assertThat(ready()).isFalse();
        passes(Duration.ofMillis(1));
        assertThat(ready()).isTrue();
    }

    @Test
    void aSendByItThatIsAcceptedEndsItAndOneByAnotherDoesNot() {
        met(CODE, "en_US");
        known.accepted(new Version(CODE, "de"));
        passes(Duration.ofSeconds(5));
        assertThat(ready()).isFalse();
        known.accepted(new Version(CODE, "en_US"));
        passes(Duration.ofSeconds(5));
        assertThat(ready()).isTrue();
    }

    @Test
    void aReadingAfterwardsKnowsBetterAndTheNextSendKnowsBetterStillWithoutAnotherLine() {
        met(CODE, "en_US");
        account.silent = null;
        passes(Duration.ofMinutes(5));
        assertThat(ready()).isTrue();
        met(CODE, "en_US");
        assertThat(ready()).isFalse();
        assertThat(log.lines).hasSize(1);
    }

    @Test
    void whatTheListSaysAlreadyIsNothingNew() {
        account.silent = null;
        account.templates = allBut(code(CODE, "en_US", TemplateStatus.PAUSED));
        passes(Duration.ofMinutes(5));
        met(CODE, "en_US");
        assertThat(watch.state().problems()).hasSize(1);
        assertThat(log.lines).isEmpty();
    }

    @Test
    void oneThatIsNoApplicationsOwnIsTalkedOfAndNoMore() {
        met(CODE, "de");
        met("tmpl_of_nobody", "en_US");
        assertThat(ready()).isTrue();
        assertThat(log.lines).hasSize(2);
    }

    @Test
    void whichLanguageIsTheApplicationsOwnIsKnownFromTheListWhereItWasRead() {
        met(CODE, "en");
        assertThat(ready()).isFalse();
        account.silent = null;
        passes(Duration.ofMinutes(5));
        met(CODE, "en");
        assertThat(ready()).isTrue();
    }

    @Test
    void itRefusesNothingAndChangesNoLanguage() {
        met(CODE, "en_US");
        assertThat(known.unusableUntil(CODE, "en_US", "en_US", otp.memory.clock.instant())).isEmpty();
        assertThat(known.language(CODE, "en_US", "en_US")).isEqualTo("en_US");
    }

    @Test
    void whatCallersCanMakeItKeepHasAnEnd() {
        for (int each = 0; each < 10_000; each++) {
            known.withdrawn(new Version(CODE, "x" + each), PAUSED, otp.memory.clock.instant());
        }
        assertThat(known.withdrawals().of(version -> true, otp.memory.clock.instant())).hasSizeLessThanOrEqualTo(1_000);
    }

    @Test
    void ofSeveralEachIsTold() {
        met(CODE, "en_US");
        met("tmpl_otp_locked", "en_US");
        assertThat(watch.state().problems()).extracting(text -> text.split(" ", 2)[0]).isEqualTo(List.of(CODE, "tmpl_otp_locked"));
    }
}
