package otp.attestation;

/** Counts what a verification has walked. */
final class Tally {

    private long chains;
    private long links;
    private long roots;

    void chain(long walked) {
        chains++;
        links += walked;
    }

    void root() {
        roots++;
    }

    Verdict verdict(Break broken) {
        return new Verdict(chains, links, roots, broken);
    }
}
