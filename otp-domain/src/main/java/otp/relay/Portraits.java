package otp.relay;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Says anew, from the log and not from what was told, what the CRM should say of accounts. */
public interface Portraits {

    /** One that is not known, or whose person was erased, may be left out. */
    List<Portrait> of(Collection<UUID> accounts);
}
