package otp.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static otp.contract.Told.isTold;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import otp.system.Send;

/** Which words a message is sent in. */
@ContractTest
class MessageTest {

    private static final String TEMPLATES = "\"templates\":{\"code\":\"acme_code\",\"retry\":\"acme_retry\",\"locked\":\"acme_locked\",\"unlocked\":\"acme_open\"}";

    @Test
    void templatesAreTheApplications() {
        Person ada = Company.with(TEMPLATES + ",\"policy\":{\"maxAttempts\":2,\"resendCooldown\":\"PT0S\"}").person();
        Dialogue login = ada.starts();
        assertThat(ada.newestMessage().template()).isEqualTo("acme_code");
        isTold(login.entersWrong(), 422, "incorrect-code");
        assertThat(ada.newestMessage().template()).isEqualTo("acme_retry");
        isTold(login.asksForFreshCode(), 201);
        assertThat(ada.newestMessage().template()).isEqualTo("acme_code");
        isTold(login.entersWrong(), 423, "account-locked");
        assertThat(ada.inbox().awaitNotice(send -> true).template()).isEqualTo("acme_locked");
    }

    @Test
    void theLanguageIsTheStartsElseTheApplications() {
        Company german = Company.with("\"language\":\"de\"");
        assertThat(language(german.person(), "")).isEqualTo("de");
        assertThat(language(german.person(), "\"language\":\"pt_BR\"")).isEqualTo("pt_BR");
        assertThat(language(Company.plain().person(), "")).isEqualTo("en_US");
    }

    @Test
    void theFreshCodeSpeaksTheLanguageOfTheStart() {
        Person ada = Company.plain().person();
        isTold(ada.starts("\"language\":\"de\"").entersWrong(), 422, "incorrect-code");
        assertThat(ada.newestMessage().language()).isEqualTo("de");
    }

    @Test
    void theNoticeOfALockoutSpeaksTheApplicationsLanguage() {
        Person ada = Company.with("\"language\":\"de\",\"policy\":{\"maxAttempts\":1}").person();
        ada.getsLocked();
        Send notice = ada.inbox().awaitNotice(send -> true);
        assertThat(notice.language()).isEqualTo("de");
        assertThat(notice.parameter()).isNotBlank().doesNotContain("paused");
    }

    @ParameterizedTest
    @ValueSource(ints = {6, 8, 10})
    void codesAreAsLongAsThePolicySays(int length) {
        Person ada = Company.withPolicy("\"codeLength\":" + length).person();
        Dialogue login = ada.starts();
        assertThat(ada.newestCode()).matches("[0-9]{" + length + "}");
        isTold(login.entersRight(), 200);
    }

    private static String language(Person person, String members) {
        person.starts(members);
        return person.newestMessage().language();
    }
}
