package otp.persistence;

import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;

import otp.message.DeliveryStatus;
import otp.message.FailureReason;
import otp.outbox.DeliveryReport;
import otp.report.WaitingReport;

/** A report as it stands in the database, where a newer version of this software may have written it during a rollout. */
record StoredReport(UUID id, UUID message, UUID providerDigest, String status, String reason, Integer providerCode, Instant dueAt,
        int tries) {

    /** Empty when its status has a word that came later; a reason that did is told as a refusal, which it is in any case. */
    Optional<WaitingReport> read() {
        return named(DeliveryStatus.class, status).map(known -> new WaitingReport(id,
                new DeliveryReport(message, providerDigest, known, readReason(), providerCode), dueAt, tries));
    }

    private FailureReason readReason() {
        return reason == null ? null : named(FailureReason.class, reason).orElse(FailureReason.RECIPIENT_REFUSED);
    }

    private static <E extends Enum<E>> Optional<E> named(Class<E> values, String name) {
        return Arrays.stream(values.getEnumConstants()).filter(value -> value.name().equals(name)).findFirst();
    }
}
