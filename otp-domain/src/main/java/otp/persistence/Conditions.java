package otp.persistence;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;

/** The filters of a search that were given; a query has no condition for the others. */
final class Conditions {

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters = new LinkedHashMap<>();

    /** @param value null leaves the condition out */
    void given(String condition, String name, Object value) {
        if (value != null) {
            given(condition, Map.of(name, value));
        }
    }

    void given(String condition, Map<String, ?> values) {
        conditions.add("(" + condition + ")");
        parameters.putAll(values);
    }

    <T> TypedQuery<T> query(EntityManager entities, String select, String order, Class<T> type) {
        var where = conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
        var query = entities.createQuery(select + where + " " + order, type);
        parameters.forEach(query::setParameter);
        return query;
    }
}
