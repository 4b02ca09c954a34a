package otp.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static otp.contract.Told.instant;
import static otp.contract.Told.isTold;

import org.junit.jupiter.api.Test;

import otp.system.Answer;

/** A lockout comes to its end by nothing but the clock, and the person learns of it. */
@ContractTest
class LockoutEndsTest {

    private final Company company = Company.strict("\"lockout\":[\"PT1S\"]");
    private final SupportDesk support = SupportDesk.of(company);
    private final Person ada = company.person();

    @Test
    void onceItsTimeIsOverItIsExpiredAndTheAccountOpen() {
        String id = locked();
        Passing.of(instant(support.sees(id), "/until"));
        assertThat(support.sees(id).at("/status")).isEqualTo("expired");
        isTold(ada.starts().entersRight(), 200);
        assertThat(support.sees(id).at("/releasedAt")).isNull();
    }

    @Test
    void thePersonIsToldOnceByNobodysDoing() {
        String id = locked();
        assertThat(ada.isToldThatTheAccountIsOpen().parameter()).contains("open again");
        Answer notified = support.awaitsNotified(id);
        assertThat(notified.at("/status")).isEqualTo("expired");
        assertThat(instant(notified, "/unlockNotifiedAt")).isAfterOrEqualTo(instant(notified, "/until"));
        isTold(ada.starts().entersRight(), 200);
        assertThat(ada.inbox().notices()).extracting(send -> send.template()).containsExactly("tmpl_otp_locked", Company.UNLOCKED);
    }

    @Test
    void theNextLockoutBeginsOnlyAfterTheEndOfTheOneBeforeWasTold() {
        String first = locked();
        Passing.of(instant(support.sees(first), "/until"));
        String second = locked();
        support.awaitsNotified(first);
        support.awaitsNotified(second);
        assertThat(ada.inbox().notices()).extracting(send -> send.template()).containsExactlyInAnyOrder("tmpl_otp_locked",
                Company.UNLOCKED, "tmpl_otp_locked", Company.UNLOCKED);
    }

    private String locked() {
        ada.getsLocked();
        return support.lockoutOf(ada);
    }
}
