package otp.verification;

import java.time.Instant;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import otp.application.Application;
import otp.message.MessageKind;
import otp.message.Provider;
import otp.template.TemplateCatalogue;

/** Whether a code that is made now could go out. */
@ApplicationScoped
class WayOut {

    private TemplateCatalogue catalogue;
    private Provider provider;

    protected WayOut() {
        // CDI proxy
    }

    @Inject
    WayOut(TemplateCatalogue catalogue, Provider provider) {
        this.catalogue = catalogue;
        this.provider = provider;
    }

    /** Empty: it could. The provider comes last, since asking it may use up a probe. */
    Optional<Instant> closedUntil(Application application, MessageKind kind, String language, Instant now) {
        var definition = application.definition();
        return catalogue.unusableUntil(kind.template(definition.templates()), language, definition.language(), now)
                .or(() -> provider.refusedUntil(now));
    }
}
