package otp.hubspot;

import static java.util.stream.Collectors.toSet;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import otp.crm.CrmUnavailableException;
import otp.crm.CrmUnavailableException.Cause;

/** Our properties of one type of record in the portal: looked for, and made as far as the token may. */
final class PropertySet {

    private final Exchange exchange;
    private final Map<String, String> place;
    private final List<WantedProperty> wanted;

    PropertySet(Exchange exchange, String type, List<WantedProperty> wanted) {
        this.exchange = exchange;
        this.place = Map.of("type", type);
        this.wanted = wanted;
    }

    /** What the token may not even look at is taken for complete: HubSpot will say so if it is not. */
    Lack complete() {
        try {
            Map<String, JsonNode> there = list();
            if (there.keySet().containsAll(names())) {
                return lack(there);
            }
            return made(wanted.stream().filter(property -> !there.containsKey(property.name())).toList()) ? lack(list()) : lack(there);
        } catch (CrmUnavailableException e) {
            if (e.why() != Cause.FORBIDDEN) {
                throw e;
            }
            return new Lack(place.get("type"), Set.of(), Set.of(), true);
        }
    }

    private Set<String> names() {
        return wanted.stream().map(WantedProperty::name).collect(toSet());
    }

    private Lack lack(Map<String, JsonNode> there) {
        var lack = new Lack(place.get("type"), new TreeSet<>(), new TreeSet<>(), false);
        for (WantedProperty property : wanted) {
            JsonNode theirs = there.get(property.name());
            if (theirs == null) {
                lack.absent().add(property.name());
            } else if (!property.fits(theirs)) {
                lack.wrong().add(property.name());
            }
        }
        return lack;
    }

    private Map<String, JsonNode> list() {
        var there = new HashMap<String, JsonNode>();
        Answer answer = exchange.call(Operation.PROPERTY_LIST, place, null);
        if (!answer.ok()) {
            throw new CrmUnavailableException(Cause.FORBIDDEN, false); // whatever it says, it is not for us to see
        }
        for (JsonNode property : answer.body().path("results")) {
            if (!property.path("archived").asBoolean()) {
                there.put(property.path("name").asText(), property);
            }
        }
        return there;
    }

    /** What is there already, made by another node meanwhile, is as good. False: the token may not. */
    private boolean made(List<WantedProperty> missing) {
        try {
            exchange.call(Operation.PROPERTY_GROUP_CREATE, place, JsonNodeFactory.instance.objectNode()
                    .put("name", WantedProperty.GROUP).put("label", "WhatsApp OTP").put("displayOrder", -1));
            if (!create(missing).ok()) {
                missing.forEach(property -> create(List.of(property))); // one that is refused refuses all
            }
            return true;
        } catch (CrmUnavailableException e) {
            if (e.why() != Cause.FORBIDDEN) {
                throw e;
            }
            return false;
        }
    }

    private Answer create(List<WantedProperty> properties) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        properties.forEach(property -> body.withArray("inputs").add(property.definition()));
        return exchange.call(Operation.PROPERTY_CREATE, place, body);
    }
}
