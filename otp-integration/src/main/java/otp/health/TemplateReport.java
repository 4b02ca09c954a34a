package otp.health;

import java.util.Map;

/** How it stands with the templates on the WhatsApp business account. */
public interface TemplateReport {

    /** False while one that codes or notices go out by was taken away. */
    boolean ready();

    /** What to show, in its order; names no person and repeats no text of others. */
    Map<String, String> now();
}
