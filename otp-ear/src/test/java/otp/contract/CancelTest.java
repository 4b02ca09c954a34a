package otp.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static otp.contract.Told.isTold;

import org.junit.jupiter.api.Test;

/** Somebody changes their mind. */
@ContractTest
class CancelTest {

    private final Person ada = Company.withPolicy("\"maxAttempts\":1").person();

    @Test
    void aPendingVerificationIsCanceledAndItsCodeDead() {
        Dialogue login = ada.starts();
        assertThat(isTold(login.cancels(), 204).text()).isEmpty();
        assertThat(login.status()).isEqualTo("canceled");
        isTold(login.entersRight(), 409, "already-decided");
    }

    @Test
    void cancelingAgainChangesNothing() {
        Dialogue login = ada.starts();
        isTold(login.cancels(), 204);
        isTold(login.cancels(), 204);
        assertThat(login.status()).isEqualTo("canceled");
    }

    @Test
    void anApprovedOneStaysApproved() {
        Dialogue login = ada.starts();
        isTold(login.entersRight(), 200);
        assertThat(isTold(login.cancels(), 409, "already-decided").at("/verificationStatus")).isEqualTo("approved");
        assertThat(login.status()).isEqualTo("approved");
    }

    @Test
    void otherFinalStatesAreLeftAsTheyAre() {
        Dialogue superseded = ada.starts();
        Dialogue locked = ada.getsLocked();
        isTold(superseded.cancels(), 204);
        isTold(locked.cancels(), 204);
        assertThat(superseded.status()).isEqualTo("superseded");
        assertThat(locked.status()).isEqualTo("locked");
    }

    @Test
    void anUnknownOneIsNotFound() {
        isTold(Company.plain().caller().delete("verifications/0193f0c2-6d0f-7c3a-9d0e-3b1f6f9f8a11"), 404, "not-found");
        isTold(Company.plain().caller().delete("verifications/x"), 404, "not-found");
    }
}
