package otp.sandbox.web;

import java.time.Clock;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import otp.sandbox.graph.ApprovedTemplate;
import otp.sandbox.graph.BusinessAccount;
import otp.sandbox.graph.GraphAnswer;
import otp.sandbox.graph.Refusal;
import otp.sandbox.graph.TemplatePage;
import otp.sandbox.phone.Refusals;
import otp.sandbox.phone.Refused;
import otp.sandbox.trouble.Trouble;

/** Meta's list of the templates on a business account. */
@Path("{version: v[0-9]+\\.[0-9]+}/{account}/message_templates")
@ApplicationScoped
public class GraphTemplates {

    @Inject
    BusinessAccount account;

    @Inject
    Trouble trouble;

    @Inject
    Refusals refusals;

    @Inject
    Clock clock;

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public Response list(@HeaderParam("Authorization") String authorization, @PathParam("account") String addressed,
            @QueryParam("fields") String fields, @QueryParam("limit") String limit, @QueryParam("after") String after,
            @Context UriInfo uri) {
        try {
            trouble.forAll();
            account.admit(authorization, addressed);
            return Response.ok(new TemplatePage(fields, limit, after)
                    .of(ApprovedTemplate.all(), trouble::paused, uri.getAbsolutePath().toString()).toString()).build();
        } catch (Refusal refusal) {
            String trace = Ids.trace();
            refusals.add(new Refused(trace, clock.instant(), Optional.empty(), refusal.error(), refusal.details()));
            return Response.status(refusal.error().status()).entity(GraphAnswer.refused(refusal, trace).toString()).build();
        }
    }
}
