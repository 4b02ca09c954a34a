package otp.settings;

import java.net.URI;
import java.util.Optional;

/**
 * The portal at HubSpot. Without an access token nothing is told there, and without a client secret nothing is taken from there.
 *
 * @param api the family of paths, by its date
 * @param accessToken of a service key or private app; null: the sync is off
 * @param clientSecret of the app whose workflow actions call us; null: none may
 * @param portalId the only portal whose actions count; null: none does
 * @param requestsPer10s what all nodes together make at most in any 10 s, 10 to 1,000
 * @param v2Accepted whether a request with the older signature alone is taken; it can be replayed for ever
 * @param tickets where tickets go
 * @param appUrl of HubSpot's pages, for links
 */
public record HubSpotSettings(URI url, String api, String accessToken, String clientSecret, String portalId, int requestsPer10s,
        boolean v2Accepted, Tickets tickets, URI appUrl) {

    /** HubSpot's object type id of tickets, as its pages have it. */
    private static final String TICKET = "0-5";

    /** Whether the CRM is told anything. */
    public boolean on() {
        return accessToken != null;
    }

    /** Where people of support read the ticket; empty when the portal is not configured. */
    public Optional<URI> page(String ticket) {
        return Optional.ofNullable(portalId).map(portal -> URI.create(
                appUrl.toString().replaceFirst("/$", "") + "/contacts/" + portal + "/record/" + TICKET + "/" + ticket));
    }

    /**
     * Pipeline and stages by their internal ids.
     *
     * @param open the stage of a lockout in force
     * @param closed the stage of one that is over
     */
    public record Tickets(String pipeline, String open, String closed) {}

    @Override
    public String toString() {
        return "HubSpotSettings[url=" + url + ", api=" + api + ", on=" + on() + ", portalId=" + portalId + ", requestsPer10s="
                + requestsPer10s
                + "]";
    }
}
