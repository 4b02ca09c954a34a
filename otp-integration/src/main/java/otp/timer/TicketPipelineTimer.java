package otp.timer;

import static jakarta.ejb.TransactionAttributeType.NOT_SUPPORTED;
import static java.lang.System.Logger.Level.INFO;

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

import otp.hubspot.CheckTicketPipeline;
import otp.settings.HubSpotSettings;

/** Has the pipeline of tickets looked at soon after the start, which waits for nothing of HubSpot's, and again while it is not right. */
@Startup
@Singleton
@DependsOn("StartUp")
@TransactionAttribute(NOT_SUPPORTED) // nothing here is a transaction
public class TicketPipelineTimer {

    private static final Duration SOON = Duration.ofSeconds(1);
    private static final Duration EVERY = Duration.ofMinutes(1);
    private static final System.Logger LOG = System.getLogger(TicketPipelineTimer.class.getName());

    @Resource
    TimerService timers;

    @Inject
    Rounds rounds;

    @Inject
    CheckTicketPipeline pipeline;

    @Inject
    HubSpotSettings settings;

    @PostConstruct
    void begin() {
        if (!settings.on()) {
            LOG.log(INFO, "There is no otp.hubspot.access-token: the CRM sync is off");
            return;
        }
        timers.createIntervalTimer(SOON.toMillis(), EVERY.toMillis(), new TimerConfig(null, false));
    }

    @Timeout
    void fire() {
        rounds.start("looking at the pipeline of tickets", pipeline::run);
    }
}
