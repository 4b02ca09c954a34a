package otp.attestation;

import java.util.Locale;

/** What was done to the log. */
public enum BreakKind {
    /** A link, or what it says of the person, is not what was written there. */
    CHANGED,
    /** A link in the middle is gone. */
    MISSING,
    /** The content of a link stands at the place of another. */
    SWAPPED,
    /** A link has no MAC: from before there were chains, or somebody took it away. */
    UNSEALED,
    /** Links at the end are gone, or the end is not the one that the chain's row, or a root, tells of. */
    CUT_OFF,
    /** What is said to be left of a purged beginning was not made by us. */
    CHECKPOINT,
    /** A chain of which other rows tell is gone. */
    VANISHED,
    /** A root, its anchors or its signature is not what was made, or a root is gone. */
    ROOT;

    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
