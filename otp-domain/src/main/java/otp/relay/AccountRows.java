package otp.relay;

import java.util.Optional;
import java.util.UUID;

/** What is kept of an account beside its row; changed only under the account's lock. */
public interface AccountRows {

    Optional<CrmAccount> find(UUID account);

    void add(CrmAccount row);

    /** False: there is one that ends with the same event, which stays as it is. */
    boolean add(CrmSync sync);

    /** Where that one begins. */
    long syncedFrom(UUID account, long through);
}
