package otp.sandbox.portal;

import java.util.List;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The one pipeline of tickets that every portal begins with. */
final class Pipelines {

    static final String DEFAULT = "0";
    private static final List<String> STAGES = List.of("New", "Waiting on contact", "Waiting on us", "Closed");

    private Pipelines() {}

    static void require(String pipeline, String stage) {
        if (!pipeline.equals(DEFAULT)) {
            throw invalid("hs_pipeline", "INVALID_PIPELINE_ID", pipeline + " is not a valid pipeline ID");
        }
        if (!stage.matches("[1-4]")) {
            throw invalid("hs_pipeline_stage", "INVALID_PIPELINE_STAGE_ID", stage + " is not a valid pipeline stage ID");
        }
    }

    /** What people read; null when there is no such stage. */
    static String label(String stage) {
        return stage != null && stage.matches("[1-4]") ? STAGES.get(Integer.parseInt(stage) - 1) : null;
    }

    static ObjectNode list() {
        ObjectNode answer = Json.object();
        answer.putArray("results").add(pipeline());
        return answer;
    }

    static ObjectNode pipeline() {
        ObjectNode pipeline = Json.object().put("id", DEFAULT).put("label", "Support Pipeline").put("displayOrder", 0).put("archived",
                false);
        ArrayNode stages = pipeline.putArray("stages");
        for (int order = 0; order < STAGES.size(); order++) {
            boolean closed = order == STAGES.size() - 1;
            stages.addObject().put("id", Integer.toString(order + 1)).put("label", STAGES.get(order)).put("displayOrder", order)
                    .put("archived", false)
                    .putObject("metadata").put("ticketState", closed ? "CLOSED" : "OPEN").put("isClosed", Boolean.toString(closed));
        }
        return pipeline;
    }

    private static Refused invalid(String property, String code, String message) {
        return Refused.property(Category.VALIDATION_ERROR, code, property, message);
    }
}
