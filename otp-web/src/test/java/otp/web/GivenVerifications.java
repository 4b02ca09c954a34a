package otp.web;

import java.time.Instant;
import java.util.UUID;

import otp.account.Purpose;
import otp.message.DeliveryStatus;
import otp.message.DeliveryView;
import otp.verification.Approval;
import otp.verification.VerificationStatus;
import otp.verification.VerificationView;

/** Verifications for tests: those of the contract's examples. */
public final class GivenVerifications {

    public static final UUID ID = UUID.fromString("0193f0c2-6d0f-7c3a-9d0e-3b1f6f9f8a11");
    public static final Instant STARTED = Instant.parse("2026-11-22T20:41:08.123Z");
    public static final Instant APPROVED = Instant.parse("2026-11-22T20:41:20.987Z");

    private GivenVerifications() {}

    public static VerificationView pending() {
        return view(VerificationStatus.PENDING, null, null, new DeliveryView(DeliveryStatus.QUEUED, STARTED, null));
    }

    public static VerificationView with(DeliveryView delivery) {
        return view(VerificationStatus.PENDING, null, null, delivery);
    }

    public static VerificationView approved(String returnUrl) {
        return view(VerificationStatus.APPROVED, APPROVED, returnUrl, new DeliveryView(DeliveryStatus.READ, STARTED, null));
    }

    private static VerificationView view(VerificationStatus status, Instant approvedAt, String returnUrl, DeliveryView delivery) {
        return new VerificationView(ID, status, "+1******2671", "user-8841", Purpose.LOGIN, 3, 3, STARTED.plusSeconds(30),
                STARTED.plusSeconds(300),
                STARTED.plusSeconds(600), STARTED, approvedAt, returnUrl, delivery);
    }

    public static Approval approval(Purpose purpose, byte[] actionDigest, String nonce) {
        return new Approval(ID, "acme", "user-8841", "+1******2671", purpose, actionDigest, nonce, APPROVED);
    }
}
