package otp.hubspot;

import java.util.Set;

/** Which properties of ours the portal has. What is missing, and may not be made, is left out of what is written. */
public interface Schema {

    /** Names of properties, of contacts and tickets, that are known to be missing. */
    Set<String> missing();

    /** The portal said that a property is missing which we believed to be there: look again before the next write. */
    void doubted();
}
