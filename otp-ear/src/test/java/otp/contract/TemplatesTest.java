package otp.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static otp.contract.Told.isTold;

import java.util.List;

import org.junit.jupiter.api.Test;

import otp.system.Answer;
import otp.system.OtpClient;

/** The administrator's view of the templates, on a node whose business account does not tell them. */
@ContractTest
class TemplatesTest {

    private final Company company = Company.plain();

    @Test
    void onlyAnAdminMayAsk() {
        for (OtpClient other : List.of(company.caller(), company.holder("support"), company.holder("auditor"))) {
            isTold(other.get("templates"), 403, "forbidden");
        }
        isTold(OneNode.nobody().get("templates"), 401, "unauthenticated");
        assertThat(isTold(OneNode.admin().post("templates", "{}"), 405, "method-not-allowed").header("Allow")).contains("GET");
    }

    @Test
    void whatMetaDoesNotTellIsUnavailable() {
        Answer told = isTold(OneNode.admin().get("templates"), 503, "unavailable");
        assertThat(told.at("/component")).isEqualTo("whatsapp");
        assertThat(told.at("/instance")).endsWith("/v1/templates");
        assertThat(Told.retryAfter(told)).isPositive();
    }

    @Test
    void andSpeaksAgainstNobody() {
        company.person().starts();
    }
}
