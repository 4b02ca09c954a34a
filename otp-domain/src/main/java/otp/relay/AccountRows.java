package otp.relay;

import java.util.Optional;
import java.util.UUID;

/** What is kept of an account beside its row; changed only under the account's lock. */
public interface AccountRows {

    Optional<CrmAccount> find(UUID account);

    void add(CrmAccount row);

    void add(CrmSync sync);
}
