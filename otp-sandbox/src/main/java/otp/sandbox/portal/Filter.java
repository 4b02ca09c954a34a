package otp.sandbox.portal;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** One condition of a search. */
record Filter(Property property, String operator, String value, String highValue, Set<String> values) implements Predicate<PortalRecord> {

    private static final Set<String> WITH_VALUE = Set.of("EQ", "NEQ", "LT", "LTE", "GT", "GTE", "BETWEEN", "CONTAINS_TOKEN",
            "NOT_CONTAINS_TOKEN");
    private static final Set<String> WITH_VALUES = Set.of("IN", "NOT_IN");
    private static final Set<String> ALONE = Set.of("HAS_PROPERTY", "NOT_HAS_PROPERTY");

    static Filter of(JsonNode node, Schema schema) {
        ObjectNode filter = Json.members(node, "propertyName", "operator", "value", "highValue", "values");
        String operator = Json.text(filter, "operator");
        if (!WITH_VALUE.contains(operator) && !WITH_VALUES.contains(operator) && !ALONE.contains(operator)) {
            throw Json.invalid("there is no such operator");
        }
        Set<String> values = new HashSet<>();
        if (WITH_VALUES.contains(operator)) {
            Json.array(filter, "values").forEach(value -> values.add(value.asText().toLowerCase(Locale.ROOT)));
        }
        return new Filter(schema.known(Json.text(filter, "propertyName")), operator,
                WITH_VALUE.contains(operator) ? Json.text(filter, "value") : "",
                operator.equals("BETWEEN") ? Json.text(filter, "highValue") : "", values);
    }

    @Override
    public boolean test(PortalRecord record) {
        String has = record.property(property.name());
        if (has == null) {
            return Set.of("NOT_HAS_PROPERTY", "NEQ", "NOT_IN", "NOT_CONTAINS_TOKEN").contains(operator);
        }
        return switch (operator) {
            case "EQ" -> compare(has, value) == 0;
            case "NEQ" -> compare(has, value) != 0;
            case "LT" -> compare(has, value) < 0;
            case "LTE" -> compare(has, value) <= 0;
            case "GT" -> compare(has, value) > 0;
            case "GTE" -> compare(has, value) >= 0;
            case "BETWEEN" -> compare(has, value) >= 0 && compare(has, highValue) <= 0;
            case "IN" -> values.contains(has.toLowerCase(Locale.ROOT));
            case "NOT_IN" -> !values.contains(has.toLowerCase(Locale.ROOT));
            case "CONTAINS_TOKEN" -> has.toLowerCase(Locale.ROOT).contains(token());
            case "NOT_CONTAINS_TOKEN" -> !has.toLowerCase(Locale.ROOT).contains(token());
            default -> operator.equals("HAS_PROPERTY");
        };
    }

    private String token() {
        return value.toLowerCase(Locale.ROOT).replace("*", "");
    }

    private int compare(String one, String other) {
        return switch (property.kind()) {
            case NUMBER -> new BigDecimal(one).compareTo(new BigDecimal(property.value(other)));
            case DATETIME -> Values.instant(one).compareTo(Values.instant(other));
            default -> one.compareToIgnoreCase(other);
        };
    }
}
