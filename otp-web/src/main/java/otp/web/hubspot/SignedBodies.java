package otp.web.hubspot;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.HttpHeaders;

import otp.settings.HubSpotSettings;
import otp.settings.PublicUrl;
import otp.web.caller.UnauthenticatedException;
import otp.web.webhook.LargeBodies;

/** Reads bodies that HubSpot signed for this service, and no other. */
@ApplicationScoped
public class SignedBodies {

    private static final int LIMIT = 1024 * 1024;

    @Inject
    HubSpotSettings settings;

    @Inject
    PublicUrl publicUrl;

    @Inject
    LargeBodies bodies;

    @Inject
    Clock clock;

    /** @throws UnauthenticatedException nothing of it may be believed */
    byte[] read(HttpServletRequest request, HttpHeaders headers, InputStream stream) throws IOException {
        var signature = new HubSpotSignature(settings.clientSecret(), settings.v2Accepted());
        var given = headers.getRequestHeaders();
        if (!signature.given(given, clock.instant())) {
            throw new UnauthenticatedException();
        }
        byte[] body = bodies.read(stream, headers, LIMIT);
        if (!signature.genuine(given, new SignedRequest(request.getMethod(), uri(request), body))) {
            throw new UnauthenticatedException();
        }
        return body;
    }

    private String uri(HttpServletRequest request) {
        var query = request.getQueryString();
        return publicUrl.at(request.getRequestURI()) + (query == null ? "" : "?" + query);
    }
}
