package otp.attestation;

/**
 * What a verification found.
 *
 * @param chains how many were walked
 * @param links how many of their links were held to their MACs
 * @param roots how many were held to their anchors and signatures
 * @param broken null: nothing
 */
public record Verdict(long chains, long links, long roots, Break broken) {

    public boolean intact() {
        return broken == null;
    }
}
