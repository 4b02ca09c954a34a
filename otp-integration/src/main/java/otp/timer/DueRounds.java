package otp.timer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

import otp.time.Alarm;

/** One round of each kind of work, side by side, so that much of one does not hold up the other. After it the alarm is set for what is next. */
@ApplicationScoped
public class DueRounds {

    @Inject
    Rounds rounds;

    @Inject
    @Any
    Instance<DueWork> works;

    @Inject
    Alarm alarm;

    @Inject
    Clocks clocks;

    public void start() {
        works.forEach(work -> rounds.start(work.name(), () -> round(work)));
    }

    private void round(DueWork work) {
        if (clocks.agree()) {
            work.run();
            work.next().ifPresent(alarm::at);
        }
    }
}
