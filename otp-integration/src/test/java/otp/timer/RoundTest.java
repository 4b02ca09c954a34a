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

class RoundTest {

    private static final Logger LOG = Logger.getLogger(Round.class.getName());

    private final Round round = new Round("sending");
    private final List<Runnable> submitted = new ArrayList<>();
    private final Executor later = submitted::add;
    private final Executor now = Runnable::run;
    private final List<String> logged = new ArrayList<>();
    private final Handler listener = new Listener();
    private int runs;

    @BeforeEach
    void listen() {
        LOG.addHandler(listener);
        LOG.setUseParentHandlers(false);
    }

    @AfterEach
    void stopListening() {
        LOG.removeHandler(listener);
        LOG.setUseParentHandlers(true);
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
    void tellsOfAnOutageOnceAndOfItsEnd() {
        for (int tick = 0; tick < 10; tick++) {
            round.start(this::fail, now);
        }
        round.start(this::run, now);
        round.start(this::run, now);
        round.start(this::fail, now);
        assertThat(logged).containsExactly("WARNING", "INFO", "WARNING");
    }

    private void run() {
        runs++;
    }

    private void fail() {
        throw new IllegalStateException("database gone");
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
