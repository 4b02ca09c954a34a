package otp.sandbox.web;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import otp.sandbox.crm.HubSpot;
import otp.sandbox.portal.PortalAnswer;
import otp.sandbox.portal.PortalRequest;

/** HubSpot's whole API: what is asked for goes to the portal as it came. */
@Path("{path: .*}")
@ApplicationScoped
public class HubSpotCalls {

    private static final int BODY_LIMIT = 8 * 1024 * 1024;

    @Inject
    HubSpot hubSpot;

    @Context
    Request request;

    @Context
    UriInfo uri;

    @Context
    HttpHeaders headers;

    @GET
    public Response get() throws IOException {
        return answer(InputStream.nullInputStream());
    }

    @DELETE
    public Response delete() throws IOException {
        return answer(InputStream.nullInputStream());
    }

    @POST
    public Response post(InputStream body) throws IOException {
        return answer(body);
    }

    @PUT
    public Response put(InputStream body) throws IOException {
        return answer(body);
    }

    @PATCH
    public Response patch(InputStream body) throws IOException {
        return answer(body);
    }

    private Response answer(InputStream body) throws IOException {
        byte[] bytes = body.readNBytes(BODY_LIMIT + 1);
        if (bytes.length > BODY_LIMIT) {
            return Response.status(Response.Status.REQUEST_ENTITY_TOO_LARGE).build();
        }
        PortalAnswer answer = hubSpot.answer(new PortalRequest(request.getMethod(), "/" + uri.getPath(false).replaceFirst("^/", ""),
                first(uri.getQueryParameters()), first(headers.getRequestHeaders()), new String(bytes, StandardCharsets.UTF_8)));
        Response.ResponseBuilder response = Response.status(answer.status());
        answer.headers().forEach(response::header);
        return (answer.body().isEmpty() ? response : response.entity(answer.body())).build();
    }

    private static Map<String, String> first(MultivaluedMap<String, String> all) {
        Map<String, String> first = new TreeMap<>();
        all.forEach((name, values) -> first.put(name, values.get(0)));
        return first;
    }
}
