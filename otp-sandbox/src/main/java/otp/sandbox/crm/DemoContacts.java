package otp.sandbox.crm;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;

import otp.sandbox.portal.ObjectType;
import otp.sandbox.portal.Portal;

/** Who is in the portal from the start: the two people of the walk through the sandbox, and somebody without a number. */
@ApplicationScoped
public class DemoContacts {

    @Inject
    Portal portal;

    void begin(@Observes Startup startup) {
        add("Ada", "Lovelace", Map.of("phone", "+14155552671"));
        add("Grace", "Hopper", Map.of("phone", "+14155552672"));
        add("Alan", "Turing", Map.of());
    }

    private void add(String first, String last, Map<String, String> more) {
        Map<String, String> all = new TreeMap<>(more);
        all.put("firstname", first);
        all.put("lastname", last);
        all.put("email", first.toLowerCase(Locale.ROOT) + "@example.com");
        portal.add(ObjectType.CONTACTS, all);
    }
}
