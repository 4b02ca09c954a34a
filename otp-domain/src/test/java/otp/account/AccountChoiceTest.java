package otp.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import otp.recipient.Recipient;

class AccountChoiceTest {

    private static final Recipient TO = Recipient.parse("+14155552671").orElseThrow();

    @Test
    void withoutAccountItIsTheDefaultOne() {
        assertThat(AccountChoice.of(null, TO)).contains(AccountChoice.DEFAULT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"+14155552671", "+1 415 555 2671", "0014155552671", "00 1 (415) 555-2671", "\uff0b14155552671", "(+1) 415 555 2671"})
    void theNumberItselfIsTheDefaultOneHoweverItIsSpelled(String account) {
        assertThat(AccountChoice.of(account, TO)).contains(AccountChoice.DEFAULT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"+14155552672", "+", "+ada", "\uff0bada", "-+14155552672", "(+1) 415 555 2672", "0014155552672", "00-1234567",
            "\uff10\uff101234567", "00 123 456 789 012 345"})
    void whatLooksLikeAnotherNumberIsRefused(String account) {
        assertThat(AccountChoice.of(account, TO)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"14155552671", "4155552671", "0", "007", "00123456", "001234567890123456", "a+14155552671", "user+tag@example.com",
                    "0014155552671a", "1+1"})
    void bareDigitsAndEverythingElseAreIds(String account) {
        assertThat(AccountChoice.of(account, TO)).contains(new AccountChoice(new AccountName(account)));
    }

    @Test
    void theOtherFormOfTheSameWhatsAppUserIsTheDefaultOneToo() {
        var mexican = Recipient.parse("+525512345678").orElseThrow();
        assertThat(AccountChoice.of("+5215512345678", mexican)).contains(AccountChoice.DEFAULT);
    }

    @Test
    void whatIsNoNameIsNoAccount() {
        assertThat(AccountChoice.of("", TO)).isEmpty();
        assertThat(AccountChoice.of(" ada", TO)).isEmpty();
    }
}
