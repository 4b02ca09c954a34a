package otp.recipient;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RecipientTest {

    private static Recipient recipient(String text) {
        return Recipient.parse(text).orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "+14155552671", "+1 415 555 2671", "+1-415-555-2671", "+1 (415) 555-2671", "+1 [415] 555 2671", "(+1) 415 555 2671",
            "0014155552671", "00 1 415 555 2671", "+1.415.555.2671",
            "\uff0b\uff11\uff14\uff11\uff15\uff15\uff15\uff15\uff12\uff16\uff17\uff11",
            "+\u0661\u0664\u0661\u0665\u0665\u0665\u0665\u0662\u0666\u0667\u0661", "+1\u00a0415\u2009555\u20132671", "  +14155552671\t",
            "+1\u3000415\u3000555\u20102671"})
    void everySpellingOfANumberIsOneRecipient(String spelling) {
        assertThat(recipient(spelling).e164()).isEqualTo("+14155552671");
        assertThat(recipient(spelling)).isEqualTo(recipient("+14155552671"));
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "", " ", "+", "00", "4155552671", "14155552671", "+1415555267", "+141555526711", "+1 415 555 26 71 ext. 3", "+1415555267a",
            "+1\n4155552671", "++14155552671", "+1+4155552671", "tel:+14155552671", "+999123456789", "+10005552671", "+1415555\u00002671",
            "\ud83d\udcde+14155552671", "+1 415 555 2671;ext=3", "null", "+14155552671+14155552671"})
    void whatIsNoValidNumberIsNoRecipient(String text) {
        assertThat(Recipient.parse(text)).isEmpty();
    }

    @Test
    void aTrunkZeroInBracketsDoesNotBelongToTheNumber() {
        assertThat(recipient("+44 (0)7400 123456").e164()).isEqualTo("+447400123456");
        assertThat(recipient("+49 (0) 1512 3456789").e164()).isEqualTo("+4915123456789");
    }

    @Test
    void anAbsurdlyLongTextIsRefusedAtOnce() {
        assertThat(Recipient.parse("+1" + "4".repeat(100_000))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"+14155552671, US", "+447400123456, GB", "+4915123456789, DE", "+5511961234567, BR", "+16135550123, CA"})
    void knowsItsCountry(String number, String country) {
        assertThat(recipient(number).region()).isEqualTo(country);
    }

    @ParameterizedTest
    @CsvSource({"+14155552671, +1******2671", "+447400123456, +44******3456", "+4915123456789, +49*******6789",
            "+6590012345, +65****2345", "+358401234567, +358*****4567"})
    void hidesAllButItsCountryAndTheLastFourDigits(String number, String mask) {
        assertThat(recipient(number).masked()).isEqualTo(mask);
        assertThat(recipient(number)).hasToString(mask);
    }

    @Test
    void metaGetsDigitsOnly() {
        assertThat(recipient("+1 415 555 2671").digits()).isEqualTo("14155552671");
    }

    @ParameterizedTest
    @CsvSource({
            "+525512345678, +5215512345678",
            "+541123456789, +5491123456789",
            "+551161234567, +5511961234567",
            "+558881234567, +5588981234567"})
    void bothFormsOfOneWhatsAppUserAreValidAndCountAsOne(String brief, String full) {
        assertThat(recipient(brief).canonical()).isEqualTo(recipient(full).canonical());
    }

    @Test
    void numbersThatAreNotOneUserStayTwo() {
        assertThat(recipient("+551123456789").canonical()).isNotEqualTo(recipient("+5511961234567").canonical());
        assertThat(recipient("+14155552671").canonical()).isEqualTo("+14155552671");
        assertThat(recipient("+525512345678").canonical()).isNotEqualTo(recipient("+525512345679").canonical());
    }

    @Test
    void aMessageGoesToTheFormThatWasGiven() {
        assertThat(recipient("+551161234567").e164()).isEqualTo("+551161234567");
        assertThat(recipient("+5511961234567").e164()).isEqualTo("+5511961234567");
    }

    @ParameterizedTest
    @ValueSource(strings = {"+14155552671", "+551161234567", "+5511961234567", "+447400123456"})
    void whatWasStoredComesBackAsItWas(String number) {
        assertThat(Recipient.stored(recipient(number).e164())).isEqualTo(recipient(number));
    }

    @Test
    void aStoredNumberThatIsNotValidAnyMoreIsStillANumber() {
        assertThat(Recipient.stored("+999123456").e164()).isEqualTo("+999123456");
        assertThat(Recipient.stored("+999123456")).hasToString("+9****3456");
    }
}
