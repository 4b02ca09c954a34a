package otp.web;

import java.lang.reflect.RecordComponent;
import java.util.stream.Stream;

/** What the OpenAPI document shows of a JSON object. */
public final class GivenShapes {

    private GivenShapes() {}

    /** The members' names, in order. */
    public static String[] members(Class<? extends Record> shape) {
        return Stream.of(shape.getRecordComponents()).map(RecordComponent::getName).toArray(String[]::new);
    }
}
