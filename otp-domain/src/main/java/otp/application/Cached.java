package otp.application;

/** Something of the directory that a node keeps in memory. */
public interface Cached {

    /** Reads it again, in the transaction under way. */
    void reload();
}
