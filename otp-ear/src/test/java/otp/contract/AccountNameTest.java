package otp.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static otp.contract.Told.isTold;
import static otp.contract.Told.isToldToCorrect;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import otp.system.Answer;

/** Whom an application names, and when it is the number itself. */
@ContractTest
class AccountNameTest {

    private final Company company = Company.plain();

    @Test
    void withoutAccountTheNumberIsTheAccountAndShownMaskedOnly() {
        Person ada = company.unnamedPerson();
        Dialogue login = ada.starts();
        assertThat(login.started().at("/account")).isEqualTo(Numbers.masked(ada.number()));
        Answer approved = isTold(login.entersRight(), 200);
        assertThat(approved.at("/account")).isEqualTo(Numbers.masked(ada.number()));
        assertThat(login.shows().text()).doesNotContain(ada.number().substring(1));
    }

    @Test
    void anAccountThatIsTheNumberInAnySpellingIsTheDefaultAccount() {
        Company strict = Company.withPolicy("\"maxAttempts\":1");
        Person ada = strict.unnamedPerson();
        ada.getsLocked();
        String number = ada.number();
        for (String spelling : List.of(number, "00" + number.substring(1), "+1 (415) " + number.substring(5))) {
            Answer locked = isTold(strict.start("{\"to\":\"" + number + "\",\"account\":\"" + spelling + "\"}"), 423, "account-locked");
            assertThat(locked.text()).as(spelling).doesNotContain(number);
        }
        assertThat(company.unnamedPerson().starts("\"account\":null").started().at("/account")).startsWith("+1******");
    }

    @ParameterizedTest
    @ValueSource(strings = {"+14155552671", "0014155552671", "00 14155552671", "+1 (415) 555-2671", "+abc", "+", "001234567", "", " ada",
            "ada ", "a\\u0000b", "a\\nb",
            "a\\u0085b", "\\u00a0ada"})
    void anAccountThatCouldBeAnotherNumberOrHidesSomethingIsRefused(String account) {
        isToldToCorrect(company.start("{\"to\":\"+12015553931\",\"account\":\"" + account + "\"}"), "/account");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"14155552671", "4155552671", "00123456", "001234567890123456", "00a", "0", "Ada Lovelace", "\ud83d\ude00", "a+1"})
    void otherwiseAnAccountIsTheCallersOwnBusiness(String account) {
        assertThat(isTold(company.start("{\"to\":\"" + Numbers.next() + "\",\"account\":\"" + account + "\"}"), 201).at("/account"))
                .isEqualTo(account);
    }

    @Test
    void anAccountHasUpTo128CodePoints() {
        String long128 = "\ud83d\ude00".repeat(128);
        assertThat(isTold(company.start("{\"to\":\"" + Numbers.next() + "\",\"account\":\"" + long128 + "\"}"), 201).at("/account"))
                .isEqualTo(long128);
        isToldToCorrect(company.start("{\"to\":\"" + Numbers.next() + "\",\"account\":\"" + "a".repeat(129) + "\"}"), "/account");
    }
}
