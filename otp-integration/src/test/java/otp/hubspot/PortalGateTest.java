package otp.hubspot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.node.MissingNode;

import otp.crm.CrmUnavailableException;
import otp.crm.CrmUnavailableException.Cause;

class PortalGateTest {

    private static final Operation READ = Operation.CONTACT_READ;
    private static final Operation WRITE = Operation.CONTACT_UPDATE;
    private static final Finding OK = Finding.answered(new Answer(200, MissingNode.getInstance()));
    private static final Finding DOWN = Finding.down(true, "HTTP 502", null);

    private final PortalGate gate = new PortalGate();
    private final LogLines log = new LogLines(PortalGate.class);

    @AfterEach
    void stopListening() {
        log.close();
    }

    @Test
    void aPortalThatIsDownIsLookedAtAfterOneSecondThenTwoUpToSixty() {
        at("12:00:00").sees(READ, DOWN).isClosedUntil("12:00:01");
        at("12:00:01").isOpen().sees(READ, DOWN).isClosedUntil("12:00:03");
        at("12:00:03").isOpen().sees(READ, DOWN).isClosedUntil("12:00:07");
        for (int failure = 0; failure < 10; failure++) {
            at("12:10:00").sees(READ, DOWN);
        }
        at("12:10:00").isClosedUntil("12:11:00");
        at("12:11:00").sees(READ, OK).isOpen();
        at("12:12:00").sees(READ, DOWN).isClosedUntil("12:12:01");
        assertThat(log.lines).hasSize(3);
        assertThat(log.lines.get(0)).startsWith("WARNING").contains("HTTP 502");
        assertThat(log.lines.get(1)).startsWith("INFO").contains("2026-11-22T12:00:00Z");
    }

    @Test
    void whatAlwaysFailsIsTriedLessAndLessThoughEverythingElseWorks() {
        at("12:00:00").sees(WRITE, DOWN).isClosedUntil("12:00:01");
        at("12:00:01").sees(READ, OK).isOpen().sees(WRITE, DOWN).isClosedUntil("12:00:03");
        at("12:00:03").sees(READ, OK).sees(WRITE, DOWN).isClosedUntil("12:00:07");
        assertThat(log.lines).hasSize(1);
        assertThat(gate.state()).isEqualTo(PortalState.DOWN);
        at("12:00:07").sees(READ, OK).sees(WRITE, OK).isOpen();
        assertThat(gate.state()).isEqualTo(PortalState.IN_ORDER);
        assertThat(log.lines).hasSize(2);
    }

    @Test
    void oneRequestAtATimeLooksWhetherItIsStillDown() {
        at("12:00:00").sees(READ, DOWN);
        at("12:00:01").admits(READ).refuses(READ, Cause.DOWN).refuses(WRITE, Cause.DOWN).sees(READ, OK).admits(WRITE).admits(READ);
    }

    @Test
    void patienceThatIsAskedForIsHadWithinReason() {
        at("12:00:00").sees(READ, Finding.down(false, "HTTP 477", Duration.ofSeconds(20))).isClosedUntil("12:00:20");
        at("12:00:20").sees(READ, Finding.down(false, "HTTP 503", Duration.ofDays(1))).isClosedUntil("13:00:20");
    }

    @Test
    void aTokenThatIsRefusedIsTriedEveryThirtySecondsAndToldOnce() {
        at("12:00:00").sees(READ, Finding.refused(Cause.UNAUTHORIZED, 401)).isClosedUntil("12:00:30").refuses(WRITE, Cause.UNAUTHORIZED);
        at("12:00:30").admits(READ).refuses(WRITE, Cause.UNAUTHORIZED).sees(READ, Finding.refused(Cause.UNAUTHORIZED, 401));
        at("12:01:00").isOpen().admits(READ).sees(READ, OK).isOpen();
        assertThat(log.lines).hasSize(2);
        assertThat(log.lines.get(0)).startsWith("WARNING").contains("otp.hubspot.access-token");
    }

    @Test
    void aRightToWriteThatIsMissingClosesAllAndIsProbedThoughReadingIsAllowed() {
        at("12:00:00").sees(WRITE, Finding.refused(Cause.FORBIDDEN, 403)).isClosedUntil("12:00:30").refuses(WRITE, Cause.FORBIDDEN);
        at("12:00:30").isOpen().admits(READ).sees(READ, OK).admits(WRITE).sees(WRITE, Finding.refused(Cause.FORBIDDEN, 403))
                .isClosedUntil("12:01:00").is(PortalState.FORBIDDEN);
        at("12:01:00").admits(WRITE).sees(WRITE, OK).isOpen().is(PortalState.IN_ORDER);
        assertThat(log.lines).hasSize(2);
        assertThat(log.lines.get(0)).contains("contacts", "crm.objects.contacts.read, crm.objects.contacts.write");
    }

    @Test
    void ticketsThatAreForbiddenStopNothingElse() {
        at("12:00:00").sees(Operation.TICKET_UPSERT, Finding.refused(Cause.FORBIDDEN, 403)).isOpen().admits(WRITE)
                .refuses(Operation.TICKET_UPSERT, Cause.FORBIDDEN).is(PortalState.IN_ORDER);
        assertThat(gate.forbiddenAreas()).containsExactly(Operation.Area.TICKETS);
        at("12:00:30").admits(Operation.TICKET_UPSERT).sees(Operation.TICKET_UPSERT, OK);
        assertThat(gate.forbiddenAreas()).isEmpty();
    }

    @Test
    void anErasureThatIsForbiddenDelaysNoNews() {
        at("12:00:00").sees(Operation.CONTACT_ERASE, Finding.refused(Cause.FORBIDDEN, 403)).isOpen();
    }

    @Test
    void throttlingClosesForItsTimeAndASpellOfItIsToldOnce() {
        at("12:00:00").sees(READ, Finding.throttled(RatePolicy.TEN_SECONDLY_ROLLING, null)).isClosedUntil("12:00:10")
                .refuses(READ, Cause.THROTTLED);
        at("12:00:10").isOpen().admits(READ).sees(READ, OK).sees(READ, Finding.throttled(RatePolicy.SECONDLY, null))
                .isClosedUntil("12:00:11").is(PortalState.THROTTLED);
        at("12:01:10.999").sees(READ, OK).is(PortalState.THROTTLED);
        at("12:01:11").sees(READ, OK).is(PortalState.IN_ORDER);
        assertThat(log.lines).hasSize(2).allMatch(line -> line.startsWith("INFO"));
    }

    @Test
    void anyAnswerEndsAnOutage() {
        at("12:00:00").sees(READ, DOWN).is(PortalState.DOWN);
        at("12:00:01").sees(READ, Finding.refused(Cause.UNAUTHORIZED, 401)).is(PortalState.UNAUTHORIZED);
    }

    private Moment at(String time) {
        return new Moment(time(time));
    }

    private static Instant time(String time) {
        return Instant.parse("2026-11-22T" + time + "Z");
    }

    private final class Moment {

        private final Instant now;

        Moment(Instant now) {
            this.now = now;
        }

        Moment sees(Operation operation, Finding finding) {
            gate.saw(operation, finding, now);
            return this;
        }

        Moment admits(Operation operation) {
            gate.admit(operation, now);
            return this;
        }

        Moment refuses(Operation operation, Cause cause) {
            assertThatThrownBy(() -> gate.admit(operation, now)).isInstanceOfSatisfying(CrmUnavailableException.class, e -> {
                assertThat(e.why()).isEqualTo(cause);
                assertThat(e.perhapsTaken()).isFalse();
            });
            return this;
        }

        Moment isOpen() {
            assertThat(gate.closedUntil(now)).isEmpty();
            return this;
        }

        Moment isClosedUntil(String until) {
            assertThat(gate.closedUntil(now)).contains(time(until));
            return this;
        }

        Moment is(PortalState state) {
            assertThat(gate.state()).isEqualTo(state);
            return this;
        }
    }
}
