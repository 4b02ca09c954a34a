package otp.web.request;

import java.io.IOException;

import jakarta.inject.Inject;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jboss.logging.MDC;

/** Gives every request its id before anything else sees it: in every answer and, as {@code requestId}, in every log line. */
@WebFilter("/*")
public class RequestFilter implements Filter {

    static final String HEADER = "X-Request-Id";
    static final String LOG_KEY = "requestId";

    @Inject
    CurrentRequest current;

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain) throws IOException, ServletException {
        var http = (HttpServletRequest) request;
        String id = RequestId.of(http.getHeader(HEADER));
        current.begin(id, http.getMethod(), http.getRequestURI());
        ((HttpServletResponse) response).setHeader(HEADER, id);
        MDC.put(LOG_KEY, id);
        try {
            chain.doFilter(WellFormedHeaders.of(http), response);
        } finally {
            MDC.remove(LOG_KEY);
        }
    }
}
