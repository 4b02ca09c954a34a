package otp.template;

import static java.lang.System.Logger.Level.INFO;
import static java.lang.System.Logger.Level.WARNING;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;

/** One line when a problem with a template appears, one when it is gone. */
final class TemplateLog {

    private static final int MOST_LINES = 50;
    private static final System.Logger LOG = System.getLogger(WatchTemplates.class.getName());

    private Set<String> told = Set.of();
    private boolean readable = true;

    void problems(Collection<String> now) {
        tell(WARNING, "WhatsApp template {0}", missing(now, told));
        tell(INFO, "This is over: WhatsApp template {0}", missing(told, now));
        told = Set.copyOf(now);
    }

    void unreadable(String seen) {
        if (readable) {
            LOG.log(WARNING, "The templates of the WhatsApp business account cannot be read ({0}), so nothing is held against them; the"
                    + " access token needs whatsapp_business_management, see otp.whatsapp.business-account-id", seen);
        }
        readable = false;
    }

    void readable() {
        if (!readable) {
            LOG.log(INFO, "The templates of the WhatsApp business account can be read again");
        }
        readable = true;
    }

    private static Set<String> missing(Collection<String> of, Collection<String> in) {
        var missing = new LinkedHashSet<>(of);
        missing.removeAll(Set.copyOf(in));
        return missing;
    }

    private static void tell(System.Logger.Level level, String line, Set<String> problems) {
        problems.stream().limit(MOST_LINES).forEach(problem -> LOG.log(level, line, problem));
        if (problems.size() > MOST_LINES) {
            LOG.log(level, "... and {0} more; GET /otp/v1/templates tells them all", problems.size() - MOST_LINES);
        }
    }
}
