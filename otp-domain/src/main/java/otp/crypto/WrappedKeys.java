package otp.crypto;

import java.util.List;

/** The wrapped data keys of this installation. */
public interface WrappedKeys {

    /** Newest generation first; a change made to one in the transaction is written with it. */
    List<WrappedKey> of(KeyPurpose purpose);

    /** Adds the key unless another node was quicker with the same purpose and generation. */
    void addIfAbsent(WrappedKey key);
}
