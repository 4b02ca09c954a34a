package otp.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static otp.contract.Told.isTold;
import static otp.contract.Told.members;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import otp.system.Answer;

@ContractTest
class ReadTest {

    private final Company company = Company.plain();

    @Test
    void aReadingShowsWhatTheStartShowed() {
        Dialogue login = company.person().starts();
        Answer read = login.shows();
        assertThat(members(read.json())).isEqualTo(members(login.started().json()));
        for (String same : members(read.json())) {
            if (!same.equals("delivery")) {
                assertThat(read.json().get(same)).as(same).isEqualTo(login.started().json().get(same));
            }
        }
    }

    @Test
    void attemptsAreTheAccountsNotTheVerifications() {
        Person ada = company.person();
        Dialogue login = ada.starts();
        Dialogue stepUp = ada.startsStepUp("pay");
        isTold(login.entersWrong(), 422, "incorrect-code");
        assertThat(stepUp.shows().at("/attemptsRemaining")).isEqualTo("2");
    }

    @Test
    void noReadingEverShowsACodeOrAWholeNumber() {
        Person ada = company.person();
        Dialogue login = ada.starts();
        String code = ada.newestCode();
        String shown = login.shows().text().replace(login.id(), "");
        assertThat(shown).doesNotContain("\"" + code + "\"").doesNotContain(ada.number().substring(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0193f0c2-6d0f-7c3a-9d0e-3b1f6f9f8a11", "x", "0193f0c26d0f7c3a9d0e3b1f6f9f8a11",
            "00000000-0000-0000-0000-000000000000",
            "0193F0C2-6D0F-7C3A-9D0E-3B1F6F9F8A11", "1-1-1-1-1", "%F0%9F%98%80"})
    void anIdThatIsNoneIsNotFound(String id) {
        isTold(company.caller().get("verifications/" + id), 404, "not-found");
        isTold(company.caller().delete("verifications/" + id), 404, "not-found");
        isTold(company.caller().post("verifications/" + id + "/resends", null), 404, "not-found");
    }
}
