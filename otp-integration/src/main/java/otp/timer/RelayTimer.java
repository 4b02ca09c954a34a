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

import otp.relay.Relay;
import otp.settings.HubSpotSettings;

/** Has the CRM told what happened, whichever node is first. */
@Startup
@Singleton
@DependsOn("StartUp")
@TransactionAttribute(NOT_SUPPORTED) // requests are made outside any, and each account is settled in one of its own
public class RelayTimer {

    private static final Duration EVERY = Duration.ofSeconds(1);

    @Resource
    TimerService timers;

    @Inject
    Rounds rounds;

    @Inject
    Clocks clocks;

    @Inject
    Relay relay;

    @Inject
    HubSpotSettings settings;

    @PostConstruct
    void begin() {
        if (settings.on()) {
            timers.createIntervalTimer(EVERY.toMillis(), EVERY.toMillis(), new TimerConfig(null, false));
        }
    }

    @Timeout
    void fire() {
        rounds.start("telling the CRM", () -> {
            if (relay.due() && clocks.agree()) {
                relay.run();
            }
        });
    }
}
