package otp.memory;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import otp.audit.ApplicationChain;
import otp.audit.ApplicationChains;

/** The logs of applications in a map. */
public final class MemoryApplicationChains implements ApplicationChains {

    private final Map<UUID, ApplicationChain> rows = new HashMap<>();

    @Override
    public ApplicationChain lock(UUID application) {
        return rows.computeIfAbsent(application, ApplicationChain::begin);
    }
}
