package otp.web.request;

import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;

/**
 * A request whose media types JAX-RS can read: where it cannot, it would answer (and log the value) before anything of ours is asked. An
 * unreadable {@code Accept} is disregarded, as RFC 9110 (12.5.1) allows; an unreadable {@code Content-Type} is one that no route takes.
 */
final class WellFormedHeaders extends HttpServletRequestWrapper {

    private static final String TOKEN = "[!#$%&'*+.^_`|~0-9A-Za-z-]++";
    private static final String PARAMETER = "\\s*+;\\s*+(?:[qQ]=(?:0(?:\\.[0-9]{0,3})?|1(?:\\.0{0,3})?)|(?![qQ]=)" + TOKEN + "=(?:" + TOKEN
            + "|\"[^\"\\\\]*+\"))";
    private static final String RANGE = TOKEN + "/" + TOKEN + "(?:" + PARAMETER + ")*+";
    private static final int MAX_LENGTH = 1024;

    private static final Map<String, Pattern> FORMS = Map.of(
            "accept", Pattern.compile("\\s*+" + RANGE + "(?:\\s*+,\\s*+" + RANGE + ")*+\\s*+"),
            "content-type", Pattern.compile(RANGE + "\\s*+"));
    private static final Map<String, String> INSTEAD = Map.of("accept", "*/*", "content-type", "application/octet-stream");

    private WellFormedHeaders(HttpServletRequest request) {
        super(request);
    }

    static HttpServletRequest of(HttpServletRequest request) {
        return FORMS.keySet().stream().allMatch(name -> isReadable(name, request)) ? request : new WellFormedHeaders(request);
    }

    private static boolean isReadable(String name, HttpServletRequest request) {
        List<String> values = Collections.list(request.getHeaders(name));
        return values.stream()
                .allMatch(value -> value.isEmpty() || value.length() <= MAX_LENGTH && FORMS.get(name).matcher(value).matches());
    }

    @Override
    public Enumeration<String> getHeaders(String name) {
        String known = name.toLowerCase(Locale.ROOT);
        return FORMS.containsKey(known) && !isReadable(known, (HttpServletRequest) getRequest())
                ? Collections.enumeration(List.of(INSTEAD.get(known)))
                : super.getHeaders(name);
    }

    @Override
    public String getHeader(String name) {
        Enumeration<String> values = getHeaders(name);
        return values.hasMoreElements() ? values.nextElement() : null;
    }

    @Override
    public String getContentType() {
        return getHeader("content-type");
    }
}
