package otp.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static otp.contract.Told.instant;
import static otp.contract.Told.isTold;
import static otp.contract.Told.isToldToCorrect;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import otp.system.Answer;

/** Support finds lockouts, by whatever it knows of the person. */
@ContractTest
class LockoutSearchTest {

    private final Company company = Company.strict("\"lockout\":[\"PT1S\",\"PT1H\"]");
    private final SupportDesk support = SupportDesk.of(company);

    @Test
    void withoutAnyFilterAllOfTheApplicationAreFoundTheNewestFirst() {
        String first = lockoutOf(company.person());
        String second = lockoutOf(company.unnamedPerson());
        assertThat(support.finds("{}")).containsExactly(second, first);
        assertThat(support.finds("{\"account\":null,\"to\":null,\"active\":null,\"limit\":null,\"cursor\":null}")).containsExactly(second,
                first);
    }

    @Test
    void whatIsFoundIsShownAsItIsRead() {
        String id = lockoutOf(company.person());
        Answer found = isTold(support.searches("{}"), 200);
        assertThat(found.json().at("/items/0")).isEqualTo(support.sees(id).json());
    }

    @Test
    void everyFilterNarrowsAndTogetherTheyAllHold() {
        Person ada = company.person();
        String over = lockoutOf(ada);
        Passing.of(instant(support.sees(over), "/until"));
        String inForce = lockoutOf(ada);
        Person sameNumber = new Person(company, ada.number(), "other-" + ada.account());
        String ofTheOther = lockoutOf(sameNumber);
        Passing.of(instant(support.sees(ofTheOther), "/until"));
        Person bob = company.person();
        String ofBob = lockoutOf(bob);
        Passing.of(instant(support.sees(ofBob), "/until"));

        assertThat(support.finds("{" + account(ada) + "}")).containsExactly(inForce, over);
        assertThat(support.finds("{" + to(ada) + "}")).containsExactly(ofTheOther, inForce, over);
        assertThat(support.finds("{\"active\":true}")).containsExactly(inForce);
        assertThat(support.finds("{\"active\":false}")).containsExactly(ofBob, ofTheOther, over);
        assertThat(support.finds("{" + account(ada) + "," + to(ada) + "}")).containsExactly(inForce, over);
        assertThat(support.finds("{" + account(ada) + "," + to(bob) + "}")).isEmpty();
        assertThat(support.finds("{" + account(ada) + ",\"active\":true}")).containsExactly(inForce);
        assertThat(support.finds("{" + account(ada) + ",\"active\":false}")).containsExactly(over);
        assertThat(support.finds("{" + to(ada) + ",\"active\":false}")).containsExactly(ofTheOther, over);
        assertThat(support.finds("{" + to(bob) + ",\"active\":true}")).isEmpty();
        assertThat(support.finds("{" + account(ada) + "," + to(ada) + ",\"active\":true}")).containsExactly(inForce);
    }

    @Test
    void aReleasedOneAndASuspensionAreFoundByWhetherTheyAreInForce() {
        Company harsh = Company.strict("\"maxConsecutiveFailures\":1");
        SupportDesk desk = SupportDesk.of(harsh);
        Person ada = harsh.person();
        ada.getsLocked();
        String id = desk.lockoutOf(ada);
        assertThat(desk.finds("{\"active\":true}")).containsExactly(id);
        assertThat(desk.finds("{\"active\":false}")).isEmpty();
        isTold(desk.releases(id), 200);
        assertThat(desk.finds("{\"active\":true}")).isEmpty();
        assertThat(desk.finds("{\"active\":false}")).containsExactly(id);
    }

    @Test
    void aNumberIsOneRecipientHoweverItIsWritten() {
        Person ada = company.person();
        String id = lockoutOf(ada);
        for (String spelling : spellings(ada.number())) {
            assertThat(support.finds("{\"to\":\"" + spelling + "\"}")).as(spelling).containsExactly(id);
        }
    }

    @Test
    void anAccountThatIsTheRecipientItselfIsFoundByTheNumberHoweverItIsWritten() {
        Person unnamed = company.unnamedPerson();
        String id = lockoutOf(unnamed);
        lockoutOf(new Person(company, unnamed.number(), "a-name"));
        for (String spelling : spellings(unnamed.number())) {
            Answer found = isTold(support.searches("{\"account\":\"" + spelling + "\"}"), 200);
            assertThat(SupportDesk.ids(found)).as(spelling).containsExactly(id);
            assertThat(found.json().at("/items/0/account").asText()).isEqualTo(Numbers.masked(unnamed.number()));
            assertThat(found.text()).doesNotContain(unnamed.number().substring(1)).doesNotContain(unnamed.number().substring(2));
        }
        assertThat(support.finds("{\"account\":\"" + unnamed.number().substring(1) + "\"}")).as("bare digits are an id").isEmpty();
    }

    @Test
    void accountsAreComparedByteForByte() {
        lockoutOf(new Person(company, Numbers.next(), "ada"));
        for (String other : new String[] {"Ada", "adá", "ad", "ada.", "a%", "_da"}) {
            assertThat(support.finds("{\"account\":\"" + other + "\"}")).as(other).isEmpty();
        }
        assertThat(support.finds("{\"account\":\"ada\"}")).hasSize(1);
    }

    @Test
    void pagesGiveEachLockoutOnceTheNewestFirst() {
        List<String> all = sevenLockouts();
        List<String> found = new ArrayList<>();
        String cursor = null;
        for (int size : new int[] {2, 2, 2, 1}) {
            Answer page = isTold(support.searches(page(2, cursor)), 200);
            assertThat(SupportDesk.ids(page)).hasSize(size);
            found.addAll(SupportDesk.ids(page));
            cursor = page.at("/next");
        }
        assertThat(cursor).isNull();
        assertThat(found).isEqualTo(all);
    }

    @Test
    void whatBeginsMeanwhileIsOnNoLaterPageAndALimitMayChange() {
        List<String> all = sevenLockouts();
        String cursor = isTold(support.searches(page(2, null)), 200).at("/next");
        lockoutOf(company.person());
        Answer rest = isTold(support.searches(page(200, cursor)), 200);
        assertThat(SupportDesk.ids(rest)).isEqualTo(all.subList(2, 7));
        assertThat(rest.at("/next")).isNull();
        assertThat(SupportDesk.ids(isTold(support.searches(page(5, cursor)), 200))).isEqualTo(all.subList(2, 7));
    }

    @Test
    void aFullLastPageHasNoNext() {
        sevenLockouts();
        assertThat(isTold(support.searches("{\"limit\":7}"), 200).json().get("next").isNull()).isTrue();
        assertThat(isTold(support.searches("{\"limit\":6}"), 200).at("/next")).isNotNull();
    }

    @Test
    void aCursorOfAnotherSearchIsBroken() {
        Person ada = company.person();
        lockoutOf(ada);
        lockoutOf(company.person());
        String cursor = cursor(support, "{\"limit\":1}");
        for (String filter : new String[] {"\"active\":true", "\"active\":false", to(ada), account(ada),
                "\"account\":\"" + ada.number() + "\""}) {
            isToldToCorrect(support.searches("{" + filter + ",\"cursor\":\"" + cursor + "\"}"), "/cursor");
        }
        Company other = Company.strict("");
        for (SupportDesk elsewhere : new SupportDesk[] {SupportDesk.of(other), SupportDesk.ofEverybody(),
                SupportDesk.ofEverybody().with("Otp-Application", other.name())}) {
            isToldToCorrect(elsewhere.searches(page(1, cursor)), "/cursor");
        }
        isTold(SupportDesk.ofEverybody().with("Otp-Application", company.name()).searches(page(1, cursor)), 200);
    }

    @Test
    void aCursorWithAnyOtherCharacterIsBroken() {
        lockoutOf(company.person());
        lockoutOf(company.person());
        String cursor = cursor(support, "{\"limit\":1}");
        for (int at = 0; at < cursor.length(); at++) {
            String other = cursor.charAt(at) == 'A' ? "B" : "A";
            isToldToCorrect(support.searches(page(1, cursor.substring(0, at) + other + cursor.substring(at + 1))), "/cursor");
        }
        for (String broken : new String[] {"", "x", " ", "é", cursor + "A", cursor + "=", cursor.substring(1), " " + cursor,
                cursor + cursor}) {
            isToldToCorrect(support.searches(page(1, broken)), "/cursor");
        }
        isTold(support.searches(page(1, cursor)), 200);
    }

    @Test
    void anotherApplicationsLockoutsAreNotFound() {
        Person ada = company.person();
        lockoutOf(ada);
        SupportDesk stranger = SupportDesk.of(Company.strict(""));
        assertThat(stranger.finds("{}")).isEmpty();
        assertThat(stranger.finds("{" + to(ada) + "}")).isEmpty();
        assertThat(stranger.finds("{" + account(ada) + "}")).isEmpty();
        assertThat(stranger.with("Otp-Application", company.name()).finds("{}")).isEmpty();
    }

    @Test
    void anAdminSearchesEveryApplicationOrTheOneItNames() {
        Person here = company.unnamedPerson();
        String first = lockoutOf(here);
        Company other = Company.strict("");
        Person there = new Person(other, here.number(), null);
        there.getsLocked();
        String second = SupportDesk.of(other).lockoutOf(there);
        SupportDesk everybody = SupportDesk.ofEverybody();
        for (String filter : new String[] {"{" + to(here) + "}", "{\"account\":\"" + here.number() + "\"}"}) {
            assertThat(everybody.finds(filter)).containsExactly(second, first);
            assertThat(everybody.with("Otp-Application", company.name()).finds(filter)).containsExactly(first);
            assertThat(everybody.with("Otp-Application", other.name()).finds(filter)).containsExactly(second);
        }
        assertThat(everybody.with("Otp-Application", other.name()).finds("{}")).containsExactly(second);
        isTold(everybody.with("Otp-Application", "not-there").searches("{}"), 404, "not-found");
    }

    @Test
    void anAccountsNameIsSoughtInEveryApplication() {
        String name = "shared-" + company.name();
        String first = lockoutOf(new Person(company, Numbers.next(), name));
        Company other = Company.strict("");
        Person there = new Person(other, Numbers.next(), name);
        there.getsLocked();
        assertThat(SupportDesk.ofEverybody().finds("{\"account\":\"" + name + "\"}"))
                .containsExactly(SupportDesk.of(other).lockoutOf(there), first);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {"{\"account\":\"\"}|/account", "{\"account\":\" a\"}|/account",
            "{\"account\":7}|/account", "{\"account\":\"+1\"}|/account", "{\"account\":\"+1******2671\"}|/account",
            "{\"account\":\"001415555\"}|/account", "{\"to\":\"2671\"}|/to", "{\"to\":\"+1 415 555 26\"}|/to", "{\"to\":14155552671}|/to",
            "{\"active\":\"true\"}|/active", "{\"active\":0}|/active", "{\"limit\":0}|/limit", "{\"limit\":201}|/limit",
            "{\"limit\":-5}|/limit", "{\"limit\":\"5\"}|/limit", "{\"limit\":1.5}|/limit", "{\"cursor\":1}|/cursor",
            "{\"status\":\"active\"}|/status",
            "{\"to\":\"+14155552671\",\"to\":\"+14155552671\"}|/to"})
    void whatIsWrongIsPointedAt(String body, String pointer) {
        isToldToCorrect(support.searches(body), pointer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "[]", "\"x\""})
    void aSearchIsAnObject(String body) {
        isToldToCorrect(support.searches(body), "");
    }

    @Test
    void onlySupportAndAdminsSearch() {
        for (String body : new String[] {"{}", "broken"}) {
            isTold(company.caller().post("lockouts/search", body), 403, "forbidden");
            isTold(company.holder("auditor").post("lockouts/search", body), 403, "forbidden");
            isTold(OneNode.nobody().post("lockouts/search", body), 401, "unauthenticated");
        }
    }

    /** Newest first. */
    private List<String> sevenLockouts() {
        return Stream.generate(() -> lockoutOf(company.person())).limit(7).sorted((one, other) -> other.compareTo(one)).toList();
    }

    private String lockoutOf(Person person) {
        person.getsLocked();
        return support.lockoutOf(person);
    }

    private static String cursor(SupportDesk desk, String body) {
        return isTold(desk.searches(body), 200).at("/next");
    }

    private static String page(int limit, String cursor) {
        return "{\"limit\":" + limit + (cursor == null ? "" : ",\"cursor\":\"" + cursor + "\"") + "}";
    }

    private static String account(Person person) {
        return "\"account\":\"" + person.account() + "\"";
    }

    private static String to(Person person) {
        return "\"to\":\"" + person.number() + "\"";
    }

    /** @param number of San Francisco, E.164 */
    private static String[] spellings(String number) {
        String line = number.substring(5);
        StringBuilder fullWidth = new StringBuilder("\uFF0B");
        number.substring(1).chars().forEach(digit -> fullWidth.appendCodePoint(0xFF10 + digit - '0'));
        return new String[] {number, "+1 (415) " + line.substring(0, 3) + "-" + line.substring(3), "00" + number.substring(1),
                fullWidth.toString()};
    }
}
