package otp.hubspot;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CheckTicketPipelineTest {

    private final HandClock clock = new HandClock();
    private final SimplePortal portal = new SimplePortal();
    private final TicketPipeline pipeline = new TicketPipeline();
    private final CheckTicketPipeline check = new CheckTicketPipeline(Settings.on(), portal, pipeline, clock);
    private final LogLines log = new LogLines(CheckTicketPipeline.class);

    @AfterEach
    void stopListening() {
        log.close();
    }

    @Test
    void aRightOneIsLookedAtEveryHourSinceSomebodyMayRemoveAStage() {
        portal.pipelines.put("0", List.of("1", "2", "4"));
        runs(3);
        assertThat(pipeline.usable()).isTrue();
        assertThat(portal.asked).hasSize(1);
        assertThat(log.lines).isEmpty();
        portal.pipelines.put("0", List.of("1", "2"));
        runs(60);
        assertThat(portal.asked).hasSize(2);
        assertThat(pipeline.usable()).isFalse();
    }

    @Test
    void aWrongOneIsToldOnceByIdsAndLookedAtEveryTenMinutes() {
        portal.pipelines.put("0", List.of("1", "2"));
        portal.pipelines.put("771", List.of("8"));
        runs(11);
        assertThat(portal.asked).hasSize(2);
        assertThat(pipeline.usable()).isFalse();
        assertThat(log.lines).hasSize(1);
        assertThat(log.lines.get(0)).startsWith("WARNING").contains("{0=[1, 2], 771=[8]}").doesNotContain("Name of theirs");
        portal.pipelines.put("0", List.of("1", "2", "4"));
        runs(10);
        assertThat(pipeline.usable()).isTrue();
        assertThat(log.lines).hasSize(2);
    }

    @Test
    void aPortalThatDoesNotAnswerIsLookedAtTheNextTimeAndNothingIsHeldAgainstIt() {
        portal.down = true;
        runs(2);
        assertThat(pipeline.usable()).isTrue();
        assertThat(portal.asked).hasSize(2);
        assertThat(log.lines).isEmpty();
    }

    @Test
    void withoutATokenNothingIsAsked() {
        new CheckTicketPipeline(Settings.off(), portal, pipeline, clock).run();
        assertThat(portal.asked).isEmpty();
    }

    private void runs(int minutes) {
        for (int minute = 0; minute < minutes; minute++) {
            check.run();
            clock.pass(Duration.ofMinutes(1));
        }
    }
}
