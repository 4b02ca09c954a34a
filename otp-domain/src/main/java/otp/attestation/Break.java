package otp.attestation;

import java.time.Instant;
import java.util.UUID;

/**
 * The first broken link: where the log is not what was written.
 *
 * @param account the caller's name for it; null for a default account, an erased one, and an application's own log
 * @param chain the id of the account, or of the application; null when the roots themselves are broken
 * @param sequence of the link; null when no single one is meant
 * @param root its number; null when no root is needed to see it
 * @param at what the broken link or root says of its time
 * @param detail one sentence for whoever investigates
 */
public record Break(BreakKind kind, String account, UUID chain, Long sequence, Long root, Instant at, String detail) {

    static Break of(BreakKind kind, KeptChain chain, long sequence, Instant at, String detail) {
        return new Break(kind, chain.account(), chain.id(), sequence, null, at, detail);
    }

    /** The same without the account's name, which may be another person's. */
    Break unnamed() {
        return new Break(kind, null, chain, sequence, root, at, detail);
    }

    /** The name in the account's row belongs to another account; it is not told, since it may be another person's. */
    static Break renamed(KeptChain chain) {
        return new Break(BreakKind.CHANGED, null, chain.id(), null, null, null,
                "The account's row has a name that its id was not made of.");
    }

    static Break of(BreakKind kind, Root root, String detail) {
        return new Break(kind, null, null, null, root.number(), root.madeAt(), detail);
    }

    static Break vanished(UUID chain, Long root, String detail) {
        return new Break(BreakKind.VANISHED, null, chain, null, root, null, detail);
    }
}
