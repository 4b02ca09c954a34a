package otp.outbox;

import java.text.MessageFormat;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** All that any class of ours logs, down to the finest level, while a test listens. */
final class EveryLine extends Handler implements AutoCloseable {

    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final Logger ours = Logger.getLogger("otp");
    private final Level before = ours.getLevel();

    EveryLine() {
        setLevel(Level.ALL);
        ours.setLevel(Level.ALL);
        ours.addHandler(this);
        ours.setUseParentHandlers(false);
    }

    List<String> lines() {
        return lines;
    }

    @Override
    public void publish(LogRecord record) {
        lines.add(text(record) + " " + record.getThrown());
    }

    private static String text(LogRecord record) {
        return record.getParameters() == null ? record.getMessage() : MessageFormat.format(record.getMessage(), record.getParameters());
    }

    @Override
    public void flush() {
        // Nothing is kept back.
    }

    @Override
    public void close() {
        ours.removeHandler(this);
        ours.setUseParentHandlers(true);
        ours.setLevel(before);
    }
}
