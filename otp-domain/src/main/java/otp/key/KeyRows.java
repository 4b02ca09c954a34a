package otp.key;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The API keys in the database. */
public interface KeyRows {

    /** Those that are not revoked. */
    List<KeyRow> valid();

    /** All of an application, revoked ones left out, oldest first. */
    List<KeyRow> of(UUID application);

    Optional<KeyRow> find(String id);

    void add(KeyRow row);

    /** Notes when keys were last used, unless something later is noted already. */
    void used(Map<String, Instant> minutes);
}
