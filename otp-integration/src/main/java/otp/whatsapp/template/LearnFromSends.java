package otp.whatsapp.template;

import java.time.Instant;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import otp.message.Dispatch;
import otp.template.KnownTemplates;
import otp.template.Version;
import otp.template.WatchTemplates;
import otp.whatsapp.TemplateFaults;

/** A send knows more than the last reading: what it did not find is not tried again for a while, and the templates are read anew. */
@ApplicationScoped
public class LearnFromSends implements TemplateFaults {

    /** Meta's code: there is no such template in that language, or it is not approved. */
    private static final int NOT_FOUND = 132001;
    /** Meta's codes for paused, disabled, and made a marketing template where those are disabled. */
    private static final Set<Integer> OUT_OF_USE = Set.of(132015, 132016, 131063);

    private KnownTemplates known;
    private WatchTemplates watch;

    protected LearnFromSends() {
        // CDI proxy
    }

    @Inject
    public LearnFromSends(KnownTemplates known, WatchTemplates watch) {
        this.known = known;
        this.watch = watch;
    }

    @Override
    public boolean elsewhere(Dispatch dispatch, int code, Instant now) {
        watch.hint(now);
        if (OUT_OF_USE.contains(code)) {
            known.withdrawn(version(dispatch), code, now);
        }
        if (code != NOT_FOUND) {
            return false;
        }
        known.missing(version(dispatch), now);
        return known.elsewhere(dispatch.template(), dispatch.otherLanguages(), now);
    }

    @Override
    public void accepted(Dispatch dispatch) {
        known.accepted(version(dispatch));
    }

    private static Version version(Dispatch dispatch) {
        return new Version(dispatch.template(), dispatch.language());
    }
}
