package otp.web.hubspot;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;

import org.junit.jupiter.api.Test;

import otp.web.json.JsonBytes;
import otp.workflow.WorkflowAnswer;

class ActionAnswerTest {

    @Test
    void saysWhatWasDone() {
        var id = new UUID(0, 7);

        assertThat(json(new WorkflowAnswer(true, "started", id))).isEqualTo(
                "{\"outputFields\":{\"hs_execution_state\":\"SUCCESS\",\"result\":\"started\",\"verification\":\"" + id + "\"}}");
    }

    @Test
    void saysWhyNothingWasDoneAndLetsTheWorkflowGoOn() {
        assertThat(json(new WorkflowAnswer(false, "no-phone", null)))
                .isEqualTo("{\"outputFields\":{\"hs_execution_state\":\"FAIL_CONTINUE\",\"result\":\"no-phone\"}}");
    }

    private static String json(WorkflowAnswer answer) {
        return new String(JsonBytes.object(new ActionAnswer(answer, "verification")), UTF_8);
    }
}
