package otp.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static otp.contract.Told.isTold;
import static otp.contract.Told.isToldToCorrect;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import otp.system.Answer;

/** However a number is written, it is one recipient. */
@ContractTest
class NumberTest {

    private final Company company = Company.plain();

    @ParameterizedTest
    @ValueSource(strings = {"+49 1512 3456780", "0049-1512-3456780", "+49 (1512) 34 56 780", "+49\u00a01512\u20113456780",
            "\uff0b\uff14\uff19\uff11\uff15\uff11\uff12\uff13\uff14\uff15\uff16\uff17\uff18\uff10",
            "\u0660\u0660\u0664\u0669\u0661\u0665\u0661\u0662\u0663\u0664\u0665\u0666\u0667\u0668\u0660"})
    void everySpellingOfANumberIsOneRecipient(String spelling) {
        Inbox inbox = new Inbox("+4915123456780");
        int before = inbox.codes().size();
        assertThat(isTold(company.start("{\"to\":\"" + spelling + "\"}"), 201).at("/to")).isEqualTo("+49*******6780");
        assertThat(inbox.awaitCodes(before + 1)).hasSize(before + 1);
    }

    @Test
    void spellingsOfANumberShareOneLimitAndOneDefaultAccount() {
        Company narrow = Company.withLimits("\"sendsPerRecipient\":{\"count\":2,\"per\":\"PT1H\"}");
        Answer first = isTold(narrow.start("{\"to\":\"+49 1512 3456781\"}"), 201);
        isTold(narrow.start("{\"to\":\"0049 (1512) 345-6781\"}"), 201);
        assertThat(narrow.caller().get("verifications/" + first.at("/id")).at("/status")).isEqualTo("superseded");
        isTold(narrow.start("{\"to\":\"+4915123456781\"}"), 429, "rate-limited");
    }

    @ParameterizedTest
    @CsvSource({"+5215512345678,+525512345678", "+5491123456789,+541123456789", "+5511961234567,+551161234567"})
    void mobileFormsThatAreOneWhatsAppUserAreOneRecipient(String one, String other) {
        Company narrow = Company.withLimits("\"sendsPerRecipient\":{\"count\":1,\"per\":\"PT1H\"}");
        isTold(narrow.start("{\"to\":\"" + one + "\"}"), 201);
        Answer second = narrow.start("{\"to\":\"" + other + "\"}");
        assertThat(second.status()).as(() -> other + " " + second).isEqualTo(429);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "+", "4155552671", "+1", "+1415555267", "+141555526712", "+999123456789", "hello", "+1415CALLNOW",
            "+1 415 555 2671 ext. 5",
            "tel:+14155552671", "+1415555\\u00002671", "+1415555\\ud8002671"})
    void whatIsNoNumberIsRefused(String to) {
        isToldToCorrect(company.start("{\"to\":\"" + to + "\"}"), "/to");
    }
}
