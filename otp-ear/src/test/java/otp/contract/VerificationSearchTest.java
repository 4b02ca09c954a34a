package otp.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static otp.contract.Told.isTold;
import static otp.contract.Told.isToldToCorrect;
import static otp.contract.Told.members;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import otp.system.Answer;
import otp.system.OtpClient;

/** Support finds a person's verifications, by whatever it knows of the person. */
@ContractTest
class VerificationSearchTest {

    private final Company company = Company.plain();
    private final OtpClient support = company.holder("support");

    private static Answer searches(OtpClient client, String body) {
        return client.post("verifications/search", body);
    }

    /** The ids found by one search that has no further page, in its order. */
    private static List<String> finds(OtpClient client, String body) {
        Answer found = isTold(searches(client, body), 200);
        assertThat(members(found.json())).containsExactly("items", "next");
        assertThat(found.json().get("next").isNull()).as(found::toString).isTrue();
        return SupportDesk.ids(found);
    }

    private static String account(Person person) {
        return "\"account\":\"" + person.account() + "\"";
    }

    private static String to(Person person) {
        return "\"to\":\"" + person.number() + "\"";
    }

    @Test
    void theNewestComesFirstAndEachIsShownAsItIsRead() {
        Dialogue first = company.person().starts();
        Dialogue second = company.unnamedPerson().starts();
        second.asksForFreshCode();
        second.person().awaitEveryCode();
        first.entersWrong();
        first.person().awaitEveryCode();
        await().until(() -> first.shows().at("/delivery/status"), "sent"::equals);
        first.entersRight();
        assertThat(finds(support, "{}")).containsExactly(second.id(), first.id());
        assertThat(finds(support, "{\"account\":null,\"to\":null,\"limit\":null,\"cursor\":null}")).hasSize(2);
        Answer approved = isTold(searches(support, "{" + to(first.person()) + "}"), 200);
        assertThat(approved.json().at("/items/0")).isEqualTo(isTold(support.get(first.path()), 200).json());
        assertThat(approved.at("/items/0/status")).isEqualTo("approved");
        assertThat(approved.text()).doesNotContain(first.person().number().substring(1));
    }

    @Test
    void accountAndNumberNarrowAndHoldTogether() {
        Person ada = company.person();
        String first = ada.starts().id();
        String second = new Person(company, ada.number(), "other-" + ada.account()).starts().id();
        String third = new Person(company, ada.number(), null).starts().id();
        Person bob = company.person();
        String fourth = new Person(company, bob.number(), ada.account()).starts().id();
        assertThat(finds(support, "{" + account(ada) + "}")).containsExactly(fourth, first);
        assertThat(finds(support, "{" + to(ada) + "}")).containsExactly(third, second, first);
        assertThat(finds(support, "{" + account(ada) + "," + to(ada) + "}")).containsExactly(first);
        assertThat(finds(support, "{" + account(ada) + "," + to(bob) + "}")).containsExactly(fourth);
        assertThat(finds(support, "{\"account\":\"" + ada.number() + "\"}")).containsExactly(third);
        assertThat(finds(support, "{" + account(bob) + "}")).isEmpty();
    }

    @Test
    void pagesGiveEachOnceAndACursorIsForItsOwnSearchOnly() {
        Person ada = company.person();
        for (int number = 0; number < 5; number++) {
            ada.starts();
        }
        List<String> all = finds(support, "{}");
        List<String> found = new ArrayList<>();
        String cursor = null;
        do {
            Answer page = isTold(searches(support, page(2, cursor)), 200);
            found.addAll(SupportDesk.ids(page));
            cursor = page.at("/next");
        } while (cursor != null);
        assertThat(found).isEqualTo(all).hasSize(5);
        cursor = isTold(searches(support, page(2, null)), 200).at("/next");
        isToldToCorrect(searches(support, "{" + to(ada) + ",\"cursor\":\"" + cursor + "\"}"), "/cursor");
        isToldToCorrect(searches(support, page(2, cursor.substring(1))), "/cursor");
        isToldToCorrect(searches(OneNode.admin(), page(2, cursor)), "/cursor");
        isToldToCorrect(support.post("lockouts/search", page(2, cursor)), "/cursor");
        isTold(searches(OneNode.admin().with("Otp-Application", company.name()), page(2, cursor)), 200);
    }

    @Test
    void anotherApplicationsAreNotFoundButByAnAdministrator() {
        Person ada = company.unnamedPerson();
        String here = ada.starts().id();
        Company other = Company.plain();
        String there = new Person(other, ada.number(), null).starts().id();
        assertThat(finds(support, "{" + to(ada) + "}")).containsExactly(here);
        assertThat(finds(support.with("Otp-Application", other.name()), "{}")).containsExactly(here);
        assertThat(finds(OneNode.admin(), "{" + to(ada) + "}")).containsExactly(there, here);
        assertThat(finds(OneNode.admin().with("Otp-Application", other.name()), "{}")).containsExactly(there);
        isTold(searches(OneNode.admin().with("Otp-Application", "not-there"), "{}"), 404, "not-found");
    }

    @Test
    void onlySupportAndAdminsSearch() {
        for (String body : new String[] {"{}", "broken"}) {
            isTold(searches(company.caller(), body), 403, "forbidden");
            isTold(searches(company.holder("auditor"), body), 403, "forbidden");
            isTold(searches(OneNode.nobody(), body), 401, "unauthenticated");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`',
            value = {"{\"account\":\"\"}|/account", "{\"to\":\"2671\"}|/to", "{\"limit\":0}|/limit",
                    "{\"limit\":201}|/limit", "{\"cursor\":1}|/cursor", "{\"active\":true}|/active", "{\"status\":\"pending\"}|/status"})
    void whatIsWrongIsPointedAt(String body, String pointer) {
        isToldToCorrect(searches(support, body), pointer);
    }

    @Test
    void anIdempotencyKeyIsTakenAndNothingIsKeptUnderIt() {
        OtpClient once = support.with("Idempotency-Key", UUID.randomUUID().toString());
        assertThat(finds(once, "{}")).isEmpty();
        String id = company.person().starts().id();
        Answer again = isTold(searches(once, "{}"), 200);
        assertThat(SupportDesk.ids(again)).containsExactly(id);
        assertThat(again.header("Idempotency-Replayed")).isNull();
        isTold(searches(support.with("Idempotency-Key", "x".repeat(256)), "{}"), 400, "invalid-request");
    }

    private static String page(int limit, String cursor) {
        return "{\"limit\":" + limit + (cursor == null ? "" : ",\"cursor\":\"" + cursor + "\"") + "}";
    }
}
