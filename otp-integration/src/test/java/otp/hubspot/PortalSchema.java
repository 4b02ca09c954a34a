package otp.hubspot;

import java.util.Set;

/** What a portal lacks, and how often somebody doubted it. */
class PortalSchema implements Schema {

    Set<String> missing = Set.of();
    int doubts;

    @Override
    public Set<String> missing() {
        return missing;
    }

    @Override
    public void doubted() {
        doubts++;
    }
}
