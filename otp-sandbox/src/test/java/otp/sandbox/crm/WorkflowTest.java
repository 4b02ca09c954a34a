package otp.sandbox.crm;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Optional;

import org.junit.jupiter.api.Test;

class WorkflowTest {

    private final ReleaseAction action = new ReleaseAction("102670506");

    @Test
    void signsAsHubSpotDoes() {
        WorkflowSignature signature = new WorkflowSignature("yyyyyyyy-yyyy-yyyy-yyyy-yyyyyyyyyyyy");

        assertThat(signature.of("POST", URI.create("https://www.example.com/webhook_uri"), "{\"example_field\":\"example_value\"}",
                "1700000000000")).isEqualTo("rQEKkaNUiu+1qGF//O/pw4BCzstSqO1PyUnGICmf+7o=");
        assertThat(signature.toString()).doesNotContain("yyyy");
    }

    @Test
    void saysWhichPortalWhichContactAndWhichLockout() {
        var body = action.body("ap-1", "614", Optional.of("0193f0c2"));

        assertThat(body.path("callbackId").textValue()).isEqualTo("ap-1");
        assertThat(body.at("/origin/portalId").longValue()).isEqualTo(102_670_506L);
        assertThat(body.at("/object/objectId").longValue()).isEqualTo(614);
        assertThat(body.at("/object/objectType").textValue()).isEqualTo("CONTACT");
        assertThat(body.at("/inputFields/application").textValue()).isEqualTo("demo");
        assertThat(body.at("/inputFields/lockout").textValue()).isEqualTo("0193f0c2");
    }

    @Test
    void namesNoLockoutThatItDoesNotKnow() {
        assertThat(action.body("ap-1", "614", Optional.empty()).path("inputFields").has("lockout")).isFalse();
    }

    @Test
    void runsUnderANameOfItsOwnEachTime() {
        assertThat(action.callbackId(1)).startsWith("ap-102670506-").isNotEqualTo(action.callbackId(2));
    }
}
