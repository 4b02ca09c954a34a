package otp.sandbox.graph;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class GraphAnswerTest {

    @Test
    void acceptsInMetasShape() {
        SendRequest request = Requests.to("+12015553931");

        assertThat(GraphAnswer.accepted(request, "wamid.A")).hasToString("""
                {"messaging_product":"whatsapp",\
                "contacts":[{"input":"+12015553931","wa_id":"12015553931"}],\
                "messages":[{"id":"wamid.A","message_status":"accepted"}]}""");
    }

    @Test
    void refusesInMetasShape() {
        Refusal refusal = GraphError.PAIR_LIMIT.because("too many messages to the same recipient");

        assertThat(GraphAnswer.refused(refusal, "AXXXX")).hasToString("""
                {"error":{"message":"(#131056) (Business Account, Consumer Account) pair rate limit hit","type":"OAuthException",\
                "code":131056,\
                "error_data":{"messaging_product":"whatsapp","details":"too many messages to the same recipient"},\
                "fbtrace_id":"AXXXX"}}""");
    }

    @Test
    void saysOfAnOutageThatItPasses() {
        assertThat(GraphAnswer.refused(GraphError.TRY_LATER.because("down"), "A").at("/error/is_transient").booleanValue()).isTrue();
    }
}
