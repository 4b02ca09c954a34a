package otp.web.request;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.ext.Provider;

/** JAX-RS would answer OPTIONS by itself. It is no method of this API: under a name nobody knows it is refused like any other. */
@Provider
@PreMatching
public class MethodFilter implements ContainerRequestFilter {

    @Override
    public void filter(ContainerRequestContext request) {
        if (HttpMethod.OPTIONS.equals(request.getMethod())) {
            request.setMethod("UNKNOWN");
        }
    }
}
