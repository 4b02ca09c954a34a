package otp.web.hubspot;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;

/**
 * What HubSpot signs of a request.
 *
 * @param uri as the outside calls this service, with the raw path and the raw query: what a proxy says of it counts for nothing
 * @param body the raw bytes, before anything is read from them
 */
record SignedRequest(String method, String uri, byte[] body) {

    /** @param before what the signature puts in front; @param behind what it puts at the end */
    byte[] source(String before, String behind) {
        var source = new ByteArrayOutputStream(body.length + 512);
        source.writeBytes((before + method + uri).getBytes(UTF_8));
        source.writeBytes(body);
        source.writeBytes(behind.getBytes(UTF_8));
        return source.toByteArray();
    }

    @Override
    public String toString() {
        return "SignedRequest[" + method + ", " + body.length + " bytes]";
    }
}
