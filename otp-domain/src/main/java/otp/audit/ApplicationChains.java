package otp.audit;

import java.util.UUID;

/** The logs of applications. */
public interface ApplicationChains {

    /** Locks the application's log until the transaction ends; an empty one is made at the first time. */
    ApplicationChain lock(UUID application);
}
