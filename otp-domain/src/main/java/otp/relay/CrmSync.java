package otp.relay;

import java.time.Instant;
import java.util.UUID;

/** When some events of an account got into the CRM: those after {@code from}, up to {@code through}. */
public record CrmSync(UUID account, long from, long through, Instant at) {

    public boolean covers(long sequence) {
        return from < sequence && sequence <= through;
    }
}
