package otp.hubspot;

/** How things stand with HubSpot, for operators. */
enum PortalState {
    OFF("off"), IN_ORDER("in order"), DOWN("down"), THROTTLED("throttled"), UNAUTHORIZED("unauthorized"), FORBIDDEN("forbidden");

    private final String word;

    PortalState(String word) {
        this.word = word;
    }

    String word() {
        return word;
    }
}
