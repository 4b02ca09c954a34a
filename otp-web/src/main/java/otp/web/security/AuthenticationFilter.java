package otp.web.security;

import java.util.List;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;

import otp.web.caller.UnauthenticatedException;
import otp.web.request.CurrentRequest;

/**
 * The one place that authenticates, before JAX-RS looks for a resource: so what does not exist and what one may not see answer alike. No
 * container login, because that would answer API keys itself.
 */
@Provider
@PreMatching
@Priority(Priorities.AUTHENTICATION)
public class AuthenticationFilter implements ContainerRequestFilter {

    @Inject
    CurrentRequest current;

    @Inject
    Callers callers;

    @Override
    public void filter(ContainerRequestContext request) {
        if (PublicRoutes.contains(request.getUriInfo().getPath())) {
            return;
        }
        List<String> given = request.getHeaders().getOrDefault(HttpHeaders.AUTHORIZATION, List.of());
        current.authenticated(BearerToken.in(given).flatMap(callers::known).orElseThrow(UnauthenticatedException::new));
    }
}
