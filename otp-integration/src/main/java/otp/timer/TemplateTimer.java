package otp.timer;

import static jakarta.ejb.TransactionAttributeType.NOT_SUPPORTED;

import java.time.Duration;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.Timeout;
import jakarta.ejb.TimerConfig;
import jakarta.ejb.TimerService;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;

import otp.template.WatchTemplates;

/** Has the templates looked at soon after the start, which waits for nothing of Meta's, and looks for hints from then on. */
@Startup
@Singleton
@DependsOn("StartUp")
@TransactionAttribute(NOT_SUPPORTED) // Meta is asked outside any transaction
public class TemplateTimer {

    private static final Duration SOON = Duration.ofSeconds(1);
    private static final Duration EVERY = Duration.ofSeconds(5);

    @Resource
    TimerService timers;

    @Inject
    Rounds rounds;

    @Inject
    WatchTemplates watch;

    @PostConstruct
    void begin() {
        timers.createIntervalTimer(SOON.toMillis(), EVERY.toMillis(), new TimerConfig(null, false));
    }

    @Timeout
    void fire() {
        rounds.start("looking at the templates", watch::run);
    }
}
