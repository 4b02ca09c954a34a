package otp.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import otp.message.DeliveryStatus;
import otp.message.FailureReason;
import otp.outbox.DeliveryReport;
import otp.report.WaitingReport;

/** In a rollout the nodes of two versions share their rows. */
class StoredReportTest {

    private static final UUID ID = new UUID(0, 1);
    private static final UUID MESSAGE = new UUID(0, 2);
    private static final UUID DIGEST = new UUID(0, 3);
    private static final Instant DUE = Instant.parse("2026-11-22T12:00:15Z");

    private static StoredReport stored(String status, String reason) {
        return new StoredReport(ID, MESSAGE, DIGEST, status, reason, 131026, DUE, 2);
    }

    private static WaitingReport failed(FailureReason reason) {
        return new WaitingReport(ID, new DeliveryReport(MESSAGE, DIGEST, DeliveryStatus.FAILED, reason, 131026), DUE, 2);
    }

    @ParameterizedTest
    @EnumSource
    void everyReasonIsReadAsItWasWritten(FailureReason reason) {
        assertThat(stored("FAILED", reason.name()).read()).contains(failed(reason));
    }

    @Test
    void whatFailedForNoReasonIsReadAsThat() {
        assertThat(stored("FAILED", null).read()).contains(failed(null));
    }

    @Test
    void aReasonThatCameLaterIsARefusal() {
        assertThat(stored("FAILED", "CAME_LATER").read()).contains(failed(FailureReason.RECIPIENT_REFUSED));
    }

    @Test
    void aStatusThatCameLaterIsLeftToThoseWhoKnowIt() {
        assertThat(stored("PLAYED", null).read()).isEmpty();
    }
}
