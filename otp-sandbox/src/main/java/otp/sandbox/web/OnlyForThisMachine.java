package otp.sandbox.web;

import java.io.IOException;
import java.net.URI;
import java.util.Optional;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import otp.sandbox.configuration.Loopback;

/**
 * Codes are shown here to whoever asks, so nobody may ask but this machine: a page elsewhere whose name was made to lead here, or that posts
 * here, is refused; and the page itself loads and tells nothing beyond this server.
 */
@WebFilter(urlPatterns = "/*", asyncSupported = true)
public class OnlyForThisMachine implements Filter {

    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self';"
            + " base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain) throws IOException, ServletException {
        HttpServletRequest asked = (HttpServletRequest) request;
        HttpServletResponse answer = (HttpServletResponse) response;
        answer.setHeader("Content-Security-Policy", POLICY);
        answer.setHeader("X-Content-Type-Options", "nosniff");
        answer.setHeader("Referrer-Policy", "no-referrer");
        answer.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        answer.setHeader("Cache-Control", "no-store");
        if (Loopback.is(asked.getServerName()) && isOurOwn(asked)) {
            chain.doFilter(request, response);
        } else {
            answer.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    private static boolean isOurOwn(HttpServletRequest asked) {
        return Optional.ofNullable(asked.getHeader("Origin")).map(origin -> origin.equals(origin(asked))).orElse(true);
    }

    private static String origin(HttpServletRequest asked) {
        return URI.create(asked.getRequestURL().toString()).resolve("/").toString().replaceFirst("/$", "");
    }
}
