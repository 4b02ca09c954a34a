package otp.web.hubspot;

import java.io.IOException;

import com.fasterxml.jackson.core.JsonGenerator;

import otp.web.json.JsonPart;
import otp.workflow.WorkflowAnswer;

/**
 * The output of an action. A workflow goes on in any case and branches by {@code result}: none waits for us.
 *
 * @param subject the name of the output that says what it was done to
 */
record ActionAnswer(WorkflowAnswer answer, String subject) implements JsonPart {

    @Override
    public void write(JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("outputFields");
        json.writeStringField("hs_execution_state", answer.done() ? "SUCCESS" : "FAIL_CONTINUE");
        json.writeStringField("result", answer.result());
        if (answer.subject() != null) {
            json.writeStringField(subject, answer.subject().toString());
        }
        json.writeEndObject();
    }
}
