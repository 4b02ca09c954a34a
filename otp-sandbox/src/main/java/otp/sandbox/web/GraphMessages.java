package otp.sandbox.web;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import otp.sandbox.graph.GraphAnswer;
import otp.sandbox.graph.GraphError;
import otp.sandbox.graph.MessageRules;
import otp.sandbox.graph.Refusal;
import otp.sandbox.graph.SendRequest;
import otp.sandbox.graph.Sender;
import otp.sandbox.phone.Refusals;
import otp.sandbox.phone.Refused;
import otp.sandbox.trouble.Trouble;

/** Meta's messages endpoint. */
@Path("{version: v[0-9]+\\.[0-9]+}/{sender}/messages")
@ApplicationScoped
public class GraphMessages {

    private static final int BODY_LIMIT = 64 * 1024;

    @Inject
    Sender sender;

    @Inject
    MessageRules rules;

    @Inject
    Trouble trouble;

    @Inject
    Acceptance acceptance;

    @Inject
    Refusals refusals;

    @Inject
    Clock clock;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    public CompletionStage<Response> send(@HeaderParam("Authorization") String authorization, @PathParam("sender") String addressed,
            InputStream body) throws IOException {
        Optional<String> recipient = Optional.empty();
        try {
            trouble.forAll();
            sender.admit(authorization, addressed);
            SendRequest request = rules.judge(read(body));
            recipient = Optional.of(request.recipient());
            trouble.forMessage(request);
            return answer(request, acceptance.accept(request));
        } catch (Refusal refusal) {
            return refuse(refusal, recipient);
        }
    }

    private static byte[] read(InputStream body) throws IOException {
        byte[] bytes = body.readNBytes(BODY_LIMIT + 1);
        if (bytes.length > BODY_LIMIT) {
            throw GraphError.INVALID_PARAMETER.because("The body is too large.");
        }
        return bytes;
    }

    private CompletionStage<Response> answer(SendRequest request, String messageId) {
        CompletableFuture<Response> answer = new CompletableFuture<>();
        return answer.completeOnTimeout(Response.ok(GraphAnswer.accepted(request, messageId).toString()).build(),
                trouble.slowness(request.recipient()).toMillis(), TimeUnit.MILLISECONDS);
    }

    private CompletionStage<Response> refuse(Refusal refusal, Optional<String> recipient) {
        String trace = Ids.trace();
        refusals.add(new Refused(trace, clock.instant(), recipient, refusal.error(), refusal.details()));
        return CompletableFuture.completedFuture(
                Response.status(refusal.error().status()).entity(GraphAnswer.refused(refusal, trace).toString()).build());
    }
}
