package otp.template;

import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** What classes say to operators while a test listens. */
final class LogLines extends Handler implements AutoCloseable {

    final List<String> lines = new ArrayList<>();
    private final Logger log;

    LogLines(Class<?> of) {
        log = Logger.getLogger(of.getName());
        log.addHandler(this);
        log.setUseParentHandlers(false);
    }

    @Override
    public void publish(LogRecord record) {
        if (record.getLevel().intValue() >= Level.INFO.intValue()) {
            lines.add(record.getLevel() + " " + text(record));
        }
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
        log.removeHandler(this);
        log.setUseParentHandlers(true);
    }
}
