package otp.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static otp.contract.Told.isTold;
import static otp.contract.Told.isToldToCorrect;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import otp.system.Answer;
import otp.system.OtpClient;

/** The administrator's routes of the CRM, on a node without one. */
@ContractTest
class CrmAdminTest {

    private final Company company = Company.plain();

    private Answer asks(String route, String more) {
        return OneNode.admin().post("crm/" + route, "{\"application\":\"" + company.name() + "\"" + more + "}");
    }

    @Test
    void withoutACrmThereIsNothingToCompareWith() {
        company.person().starts();
        Answer answer = isTold(asks("reconcile", ""), 503, "unavailable");
        assertThat(answer.at("/component")).isEqualTo("hubspot");
        assertThat(answer.header("Retry-After")).isNotBlank();
    }

    @Test
    void nothingIsParked() {
        Answer answer = isTold(asks("parked/search", ",\"limit\":1"), 200);
        assertThat(answer.json().get("items")).isEmpty();
        assertThat(answer.json().get("next").isNull()).isTrue();
        assertThat(isTold(asks("parked/retry", ",\"all\":true"), 200).at("/queued")).isEqualTo("0");
    }

    @Test
    void anEventIsToldToNobody() {
        Person ada = company.person();
        ada.starts();
        Answer found = isTold(company.holder("auditor").post("audit-events/search", "{\"account\":\"" + ada.account() + "\"}"), 200);
        assertThat(found.json().get("items")).isNotEmpty().allSatisfy(event -> {
            assertThat(event.at("/crm/status").asText()).isEqualTo("off");
            assertThat(event.at("/crm/at").isNull()).isTrue();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"reconcile", "parked/search", "parked/retry"})
    void onlyAnAdminMayAsk(String route) {
        for (OtpClient other : List.of(company.caller(), company.holder("support"), company.holder("auditor"))) {
            isTold(other.post("crm/" + route, "broken"), 403, "forbidden");
        }
        isTold(OneNode.nobody().post("crm/" + route, "{}"), 401, "unauthenticated");
        String all = route.equals("parked/retry") ? ",\"all\":true}" : "}";
        isToldToCorrect(OneNode.admin().post("crm/" + route, "{" + all.replaceFirst("^,", "")), "/application");
        isTold(OneNode.admin().post("crm/" + route, "{\"application\":\"not-there\"" + all), 404, "not-found");
    }

    @ParameterizedTest
    @ValueSource(strings = {"reconcile", "parked/retry"})
    void whoIsNotThereIsNotFound(String route) {
        isTold(asks(route, ",\"account\":\"nobody\""), 404, "not-found");
        isTold(asks(route, ",\"to\":\"" + Numbers.next() + "\""), 404, "not-found");
    }

    @Test
    void aCursorIsGoodForItsOwnQuestionOnly() {
        isToldToCorrect(asks("reconcile", ",\"cursor\":\"x\""), "/cursor");
        isToldToCorrect(asks("parked/search", ",\"cursor\":\"x\""), "/cursor");
    }
}
