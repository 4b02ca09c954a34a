package otp.whatsapp.template;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import otp.health.TemplateReport;
import otp.template.TemplateState;
import otp.template.WatchTemplates;

/** The templates as this node knows them, for the health check. */
@ApplicationScoped
public class TemplatesReport implements TemplateReport {

    private static final int MOST = 10;

    private WatchTemplates watch;
    private Clock clock;

    protected TemplatesReport() {
        // CDI proxy
    }

    @Inject
    public TemplatesReport(WatchTemplates watch, Clock clock) {
        this.watch = watch;
        this.clock = clock;
    }

    @Override
    public boolean ready() {
        return watch.state().ready(clock.instant());
    }

    @Override
    public Map<String, String> now() {
        TemplateState state = watch.state();
        var told = new LinkedHashMap<String, String>();
        told.put("state", word(state));
        if (state.comparison() != null) {
            told.put("read at", state.comparison().readAt().toString());
        }
        problems(told, state.problems());
        if (state.unreadable() != null) {
            told.put("not readable", state.unreadable());
        }
        return told;
    }

    private String word(TemplateState state) {
        if (!state.ready(clock.instant())) {
            return "taken away";
        }
        if (state.comparison() == null) {
            return "never read";
        }
        return state.problems().isEmpty() ? "in order" : "with problems";
    }

    private static void problems(Map<String, String> told, List<String> problems) {
        for (int each = 0; each < Math.min(MOST, problems.size()); each++) {
            told.put("problem " + (each + 1), problems.get(each));
        }
        if (problems.size() > MOST) {
            told.put("more problems", String.valueOf(problems.size() - MOST));
        }
    }
}
