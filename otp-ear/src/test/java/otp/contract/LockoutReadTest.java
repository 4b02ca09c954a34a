package otp.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;
import static otp.contract.Told.instant;
import static otp.contract.Told.isTold;
import static otp.contract.Told.isToldTheSame;
import static otp.contract.Told.members;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

import org.junit.jupiter.api.Test;

import otp.system.Answer;

/** What support sees of one lockout, and who sees it. */
@ContractTest
class LockoutReadTest {

    private static final String UNKNOWN = "0193f0c2-6d0f-7c3a-9d0e-3b1f6f9f8a11";

    private final Company company = Company.strict("");
    private final SupportDesk support = SupportDesk.of(company);

    @Test
    void aLockoutIsShownWholeAndInOrder() {
        Person ada = company.person();
        Dialogue login = ada.starts();
        Answer told = isTold(login.entersWrong(), 423, "account-locked");
        String id = support.lockoutOf(ada);
        Answer lockout = support.sees(id);
        assertThat(members(lockout.json())).containsExactly("id", "application", "account", "to", "verification", "level", "lockedAt",
                "until", "status", "releasedAt", "releasedBy", "releaseReason", "unlockNotifiedAt", "ticket");
        assertThat(lockout.at("/id")).isEqualTo(id).matches(Told.UUID_V7);
        assertThat(lockout.at("/application")).isEqualTo(company.name());
        assertThat(lockout.at("/account")).isEqualTo(ada.account());
        assertThat(lockout.at("/to")).isEqualTo(Numbers.masked(ada.number()));
        assertThat(lockout.at("/verification")).isEqualTo(login.id());
        assertThat(lockout.json().get("level").isInt()).isTrue();
        assertThat(lockout.at("/level")).isEqualTo("1");
        assertThat(instant(lockout, "/lockedAt")).isCloseTo(Instant.now(), within(20, ChronoUnit.SECONDS));
        assertThat(instant(lockout, "/until")).isEqualTo(instant(lockout, "/lockedAt").plusSeconds(60)).isEqualTo(told.at("/lockedUntil"));
        assertThat(lockout.at("/status")).isEqualTo("active");
    }

    @Test
    void whatHasNotHappenedIsNull() {
        Person ada = company.person();
        ada.getsLocked();
        Answer lockout = support.sees(support.lockoutOf(ada));
        for (String member : new String[] {"releasedAt", "releasedBy", "releaseReason", "unlockNotifiedAt", "ticket"}) {
            assertThat(lockout.json().get(member).isNull()).as(member).isTrue();
        }
    }

    @Test
    void anAccountThatIsTheRecipientItselfIsMasked() {
        Person unnamed = company.unnamedPerson();
        unnamed.getsLocked();
        Answer lockout = support.sees(support.lockoutOf(unnamed));
        assertThat(lockout.at("/account")).isEqualTo(Numbers.masked(unnamed.number())).isEqualTo(lockout.at("/to"));
        assertThat(lockout.text()).doesNotContain(unnamed.number().substring(1));
    }

    @Test
    void aSuspensionHasNoEnd() {
        Person ada = Company.strict("\"maxConsecutiveFailures\":1").person();
        ada.getsLocked();
        Answer lockout = SupportDesk.ofEverybody().sees(SupportDesk.ofEverybody().lockoutOf(ada));
        assertThat(lockout.json().get("until").isNull()).isTrue();
        assertThat(lockout.at("/status")).isEqualTo("active");
    }

    @Test
    void theLevelIsTheStepOfThePolicy() {
        Person ada = Company.strict("\"lockout\":[\"PT1S\",\"PT2S\"]").person();
        SupportDesk everybody = SupportDesk.ofEverybody();
        ada.getsLocked();
        Answer first = everybody.sees(everybody.lockoutOf(ada));
        Passing.of(instant(first, "/until"));
        ada.getsLocked();
        Answer second = everybody.sees(everybody.lockoutOf(ada));
        assertThat(first.at("/level")).isEqualTo("1");
        assertThat(second.at("/level")).isEqualTo("2");
        assertThat(instant(second, "/until")).isEqualTo(instant(second, "/lockedAt").plusSeconds(2));
    }

    @Test
    void anotherApplicationsLockoutIsByteForByteOneThatDoesNotExist() {
        Person ada = company.person();
        ada.getsLocked();
        SupportDesk stranger = SupportDesk.of(Company.plain()).with("X-Request-Id", "same");
        isToldTheSame(isTold(stranger.reads(support.lockoutOf(ada)), 404, "not-found"), stranger.reads(UNKNOWN), stranger.reads("x"),
                stranger.reads("0193F0C2-6D0F-7C3A-9D0E-3B1F6F9F8A11"), stranger.reads("%F0%9F%98%80"));
    }

    @Test
    void aVerificationIsNoLockout() {
        isTold(support.reads(company.person().starts().id()), 404, "not-found");
    }

    @Test
    void anAdminReadsInAnyApplicationOrInTheOneItNames() {
        Person ada = company.person();
        ada.getsLocked();
        String id = support.lockoutOf(ada);
        SupportDesk everybody = SupportDesk.ofEverybody();
        await().untilAsserted(() -> assertThat(everybody.sees(id).text()).isEqualTo(support.sees(id).text()));
        isTold(everybody.with("Otp-Application", company.name()).reads(id), 200);
        isToldTheSame(isTold(everybody.with("X-Request-Id", "same").with("Otp-Application", Company.plain().name()).reads(id), 404,
                "not-found"), everybody.with("X-Request-Id", "same").with("Otp-Application", "not-there").reads(id));
    }

    @Test
    void forAKeysHolderTheHeaderIsIgnored() {
        Person ada = company.person();
        ada.getsLocked();
        String id = support.lockoutOf(ada);
        Company other = Company.plain();
        isTold(support.with("Otp-Application", other.name()).reads(id), 200);
        isTold(SupportDesk.of(other).with("Otp-Application", company.name()).reads(id), 404, "not-found");
    }

    @Test
    void onlySupportAndAdminsRead() {
        Person ada = company.person();
        ada.getsLocked();
        String id = support.lockoutOf(ada);
        for (SupportDesk other : new SupportDesk[] {new SupportDesk(company.caller()), new SupportDesk(company.holder("auditor"))}) {
            isTold(other.reads(id), 403, "forbidden");
            isTold(other.reads(UNKNOWN), 403, "forbidden");
        }
        isTold(new SupportDesk(company.holder("caller", "support")).reads(id), 200);
        isTold(new SupportDesk(OneNode.nobody()).reads(id), 401, "unauthenticated");
    }
}
