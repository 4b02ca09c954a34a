package otp.timer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import otp.transaction.DatabaseUnavailableException;

class RoundTest {

    private static final List<Logger> LOGS = List.of(Logger.getLogger(Round.class.getName()), Logger.getLogger(Outage.class.getName()));

    private final Outage outage = new Outage();
    private final Round round = new Round("sending", outage);
    private final Round other = new Round("ending", outage);
    private final List<Runnable> submitted = new ArrayList<>();
    private final Executor later = submitted::add;
    private final Executor now = Runnable::run;
    private final List<String> logged = new ArrayList<>();
    private final Handler listener = new Listener();
    private int runs;

    @BeforeEach
    void listen() {
        LOGS.forEach(log -> {
            log.addHandler(listener);
            log.setUseParentHandlers(false);
        });
    }

    @AfterEach
    void stopListening() {
        LOGS.forEach(log -> {
            log.removeHandler(listener);
            log.setUseParentHandlers(true);
        });
    }

    @Test
    void isSkippedWhileTheLastOneIsUnderWay() {
        round.start(this::run, later);
        round.start(this::run, later);
        assertThat(submitted).hasSize(1);
        submitted.get(0).run();
        round.start(this::run, later);
        assertThat(submitted).hasSize(2);
    }

    @Test
    void isTriedAgainAfterTheExecutorWasFull() {
        round.start(this::run, work -> {
            throw new RejectedExecutionException();
        });
        round.start(this::run, now);
        assertThat(runs).isEqualTo(1);
    }

    @Test
    void tellsOfTroubleOnceAndOfItsEnd() {
        for (int tick = 0; tick < 10; tick++) {
            round.start(this::fail, now);
        }
        round.start(this::run, now);
        round.start(this::run, now);
        round.start(this::fail, now);
        assertThat(logged).containsExactly("WARNING", "INFO", "WARNING");
    }

    @Test
    void anOutageOfTheDatabaseIsToldOnceHoweverMuchWorkMeetsIt() {
        for (int tick = 0; tick < 10; tick++) {
            round.start(this::missTheDatabase, now);
            other.start(this::missTheDatabase, now);
        }
        assertThat(logged).containsExactly("WARNING");

        round.start(this::run, now);
        other.start(this::run, now);
        assertThat(logged).containsExactly("WARNING", "INFO");
    }

    @Test
    void workThatSeldomRunsKeepsNoOutageFromBeingTold() {
        round.start(this::missTheDatabase, now);
        other.start(this::missTheDatabase, now);
        round.start(this::run, now);
        round.start(this::missTheDatabase, now);
        other.start(this::missTheDatabase, now);
        round.start(this::run, now);
        assertThat(logged).containsExactly("WARNING", "INFO", "WARNING", "INFO");
    }

    @Test
    void workThatNeverMissedTheDatabaseDoesNotTellItIsBack() {
        round.start(this::missTheDatabase, now);
        other.start(this::run, now);
        assertThat(logged).containsExactly("WARNING");
    }

    @Test
    void aLateEndOfWorkThatBeganInAnOutageIsNoNewOne() {
        round.start(this::missTheDatabase, now);
        other.start(() -> {
            round.start(this::run, now);
            missTheDatabase();
        }, now);
        assertThat(logged).containsExactly("WARNING", "INFO");
    }

    @Test
    void troubleThatFollowsAnOutageIsToldOnItsOwn() {
        round.start(this::missTheDatabase, now);
        round.start(this::fail, now);
        round.start(this::run, now);
        assertThat(logged).containsExactly("WARNING", "WARNING", "INFO", "INFO");
    }

    private void missTheDatabase() {
        throw new DatabaseUnavailableException(null);
    }

    private void run() {
        runs++;
    }

    private void fail() {
        throw new IllegalStateException("broken");
    }

    private final class Listener extends Handler {
        @Override
        public void publish(LogRecord record) {
            logged.add(record.getLevel().getName());
        }

        @Override
        public void flush() {
            // Nothing is kept back.
        }

        @Override
        public void close() {
            // Nothing is open.
        }
    }
}
