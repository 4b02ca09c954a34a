package otp.hubspot;

import static java.lang.System.Logger.Level.DEBUG;
import static java.lang.System.Logger.Level.INFO;
import static java.lang.System.Logger.Level.WARNING;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import com.fasterxml.jackson.databind.JsonNode;

import otp.crm.CrmUnavailableException;
import otp.crm.CrmUnavailableException.Cause;
import otp.settings.HubSpotSettings;

/** Compares the configured pipeline and stages with those the portal has, again and again: somebody may remove them. */
@ApplicationScoped
public class CheckTicketPipeline {

    static final Duration WRONG_FOR = Duration.ofMinutes(10);
    static final Duration RIGHT_FOR = Duration.ofHours(1);

    private static final int TOLD = 20;
    private static final System.Logger LOG = System.getLogger(CheckTicketPipeline.class.getName());

    private HubSpotSettings settings;
    private Exchange exchange;
    private TicketPipeline pipeline;
    private Clock clock;
    private Instant next = Instant.MIN;

    protected CheckTicketPipeline() {
        // CDI proxy
    }

    @Inject
    public CheckTicketPipeline(HubSpotSettings settings, Exchange exchange, TicketPipeline pipeline, Clock clock) {
        this.settings = settings;
        this.exchange = exchange;
        this.pipeline = pipeline;
        this.clock = clock;
    }

    /** Looks when it is time to; a portal that does not answer is looked at the next time. */
    public synchronized void run() {
        if (!settings.on() || clock.instant().isBefore(next)) {
            return;
        }
        try {
            compare(exchange.call(Operation.PIPELINE_LIST, Map.of(), null));
        } catch (CrmUnavailableException e) {
            LOG.log(DEBUG, "the pipeline of tickets could not be looked at: {0}", e.why().word());
            if (e.why() == Cause.FORBIDDEN) {
                next = clock.instant().plus(WRONG_FOR);
            }
        }
    }

    private void compare(Answer answer) {
        next = clock.instant().plus(WRONG_FOR);
        if (answer.ok()) {
            Map<String, Set<String>> there = there(answer.body());
            HubSpotSettings.Tickets wanted = settings.tickets();
            boolean right = there.getOrDefault(wanted.pipeline(), Set.of()).containsAll(Set.of(wanted.open(), wanted.closed()));
            next = clock.instant().plus(right ? RIGHT_FOR : WRONG_FOR);
            found(right, there);
        }
    }

    private void found(boolean right, Map<String, Set<String>> there) {
        boolean wasUsable = pipeline.usable();
        pipeline.found(right);
        if (right && !wasUsable) {
            LOG.log(INFO, "HubSpot has the configured pipeline of tickets now");
        } else if (!right && wasUsable) {
            HubSpotSettings.Tickets wanted = settings.tickets();
            LOG.log(WARNING,
                    "HubSpot has no pipeline of tickets {0} with the stages {1} and {2}; no tickets until then. It has, with their stages:"
                            + " {3}. See otp.hubspot.ticket-pipeline, .ticket-stage-open and .ticket-stage-closed",
                    wanted.pipeline(), wanted.open(),
                    wanted.closed(), there);
        }
    }

    /** Ids alone: names are theirs. */
    private static Map<String, Set<String>> there(JsonNode body) {
        var there = new LinkedHashMap<String, Set<String>>();
        for (JsonNode pipeline : body.path("results")) {
            if (there.size() < TOLD && isId(pipeline)) {
                Set<String> stages = new TreeSet<>();
                pipeline.path("stages").forEach(stage -> {
                    if (isId(stage)) {
                        stages.add(stage.path("id").asText());
                    }
                });
                there.put(pipeline.path("id").asText(), stages);
            }
        }
        return there;
    }

    private static boolean isId(JsonNode node) {
        return node.path("id").asText().matches("[A-Za-z0-9_-]{1,100}") && !node.path("archived").asBoolean();
    }
}
