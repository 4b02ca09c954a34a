package otp.application;

import java.time.Instant;
import java.util.UUID;

/** A calling system as it stood when it was read; requests judge by this copy, which every node renews within 5 s of a change. */
public record Application(UUID id, String name, Definition definition, long version, Instant createdAt, Instant updatedAt) {

    @Override
    public boolean equals(Object other) {
        return other instanceof Application application && id.equals(application.id) && version == application.version;
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
