package otp.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static otp.contract.AuditDesk.each;
import static otp.contract.Told.isTold;
import static otp.contract.Told.isToldToCorrect;
import static otp.contract.Told.members;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.databind.JsonNode;

import otp.system.Answer;

/** An investigator finds what happened, by whatever is known of it. */
@ContractTest
class AuditSearchTest {

    private final Company company = Company.plain();
    private final AuditDesk auditor = AuditDesk.of(company);

    @Test
    void anEventHasTheMembersOfTheContract() {
        Person ada = company.person();
        Dialogue dialogue = ada.starts();
        isTold(company.caller().with("X-Request-Id", "investigation-1").post(dialogue.path() + "/checks",
                "{\"code\":\"" + ada.wrongCode() + "\"}"), 422, "incorrect-code");
        JsonNode event = auditor.finds("{\"type\":\"check.incorrect\"}").get(0);
        assertThat(members(event)).containsExactly("id", "sequence", "type", "at", "application", "account", "to", "verification", "actor",
                "requestId", "details", "crm");
        assertThat(event.get("id").asText()).matches(Told.UUID_V7);
        assertThat(event.get("sequence").isIntegralNumber()).isTrue();
        assertThat(event.get("at").asText()).matches(Told.INSTANT);
        assertThat(event.get("application").asText()).isEqualTo(company.name());
        assertThat(event.get("account").asText()).isEqualTo(ada.account());
        assertThat(event.get("to").asText()).isEqualTo(Numbers.masked(ada.number()));
        assertThat(event.get("verification").asText()).isEqualTo(dialogue.id());
        assertThat(event.get("actor").asText()).startsWith("key:");
        assertThat(event.get("requestId").asText()).isEqualTo("investigation-1");
        assertThat(event.get("details").toString()).isEqualTo("{\"attemptsRemaining\":2}");
        assertThat(event.get("crm").toString()).isEqualTo("{\"status\":\"off\",\"at\":null}");
    }

    @Test
    void withoutAnyFilterAllOfTheApplicationAreFoundTheNewestFirst() {
        aStory();
        List<JsonNode> all = auditor.finds("{\"limit\":200}");
        assertThat(each(all, "application")).containsOnly(company.name());
        assertThat(each(all, "at")).isSortedAccordingTo(Comparator.reverseOrder());
        assertThat(each(all, "type")).contains("application.created", "key.created", "verification.started", "code.sent",
                "check.incorrect", "check.approved");
        assertThat(each(all, "id")).doesNotHaveDuplicates();
    }

    @Test
    void theLogOfTheApplicationItselfIsNobodysAndItsActorIsTheAdministrator() {
        JsonNode created = auditor.finds("{\"type\":\"application.created\"}").get(0);
        assertThat(created.get("account").isNull()).isTrue();
        assertThat(created.get("to").isNull()).isTrue();
        assertThat(created.get("verification").isNull()).isTrue();
        assertThat(created.get("actor").asText()).isEqualTo("admin");
        assertThat(created.get("sequence").asInt()).isEqualTo(1);
    }

    @Test
    void everyFilterNarrowsAndTogetherTheyAllHold() {
        Story story = aStory();
        List<JsonNode> all = auditor.finds("{\"limit\":200}");
        String middle = all.get(all.size() / 2).get("at").asText();
        record Filter(String json, Predicate<JsonNode> holds) {}
        String ada = story.ada.account();
        String masked = Numbers.masked(story.ada.number());
        List<List<Filter>> filters = List.of(
                List.of(new Filter("", event -> true), new Filter("\"account\":\"" + ada + "\"", event -> is(event, "account", ada)),
                        new Filter("\"account\":\"" + story.unnamed.number() + "\"",
                                event -> is(event, "account", Numbers.masked(story.unnamed.number())))),
                List.of(new Filter("", event -> true),
                        new Filter("\"to\":\"" + story.ada.number() + "\"", event -> is(event, "to", masked))),
                List.of(new Filter("", event -> true),
                        new Filter("\"verification\":\"" + story.verification + "\"",
                                event -> is(event, "verification", story.verification)),
                        new Filter("\"verification\":\"" + UUID.randomUUID() + "\"", event -> false)),
                List.of(new Filter("", event -> true), new Filter("\"type\":\"code.sent\"", event -> is(event, "type", "code.sent"))),
                List.of(new Filter("", event -> true),
                        new Filter("\"since\":\"" + middle + "\"", event -> event.get("at").asText().compareTo(middle) >= 0)),
                List.of(new Filter("", event -> true),
                        new Filter("\"until\":\"" + middle + "\"", event -> event.get("at").asText().compareTo(middle) < 0)));
        List<List<Filter>> combinations = List.of(List.of());
        for (List<Filter> choice : filters) {
            List<List<Filter>> more = new ArrayList<>();
            combinations.forEach(former -> choice.forEach(filter -> {
                List<Filter> longer = new ArrayList<>(former);
                longer.add(filter);
                more.add(longer);
            }));
            combinations = more;
        }
        for (List<Filter> combination : combinations) {
            String body = "{\"limit\":200" + String.join("", combination.stream().map(Filter::json).filter(json -> !json.isEmpty())
                    .map(json -> "," + json).toList()) + "}";
            List<JsonNode> expected = all.stream().filter(event -> combination.stream().allMatch(filter -> filter.holds().test(event)))
                    .toList();
            assertThat(auditor.finds(body)).as(body).isEqualTo(expected);
        }
        assertThat(combinations).hasSize(144);
    }

    private static boolean is(JsonNode event, String member, String value) {
        return value.equals(event.get(member).asText());
    }

    /** What happened is told in full, so that nothing comes in between. */
    private record Story(Person ada, Person unnamed, String verification) {}

    private Story aStory() {
        Person ada = company.person();
        Dialogue dialogue = ada.starts();
        dialogue.entersWrong();
        dialogue.entersRight();
        Person unnamed = company.unnamedPerson();
        unnamed.starts();
        unnamed.awaitEveryCode();
        Person sameNumber = new Person(company, ada.number(), "other-" + ada.account());
        Dialogue canceled = sameNumber.starts();
        sameNumber.awaitEveryCode();
        canceled.cancels();
        auditor.awaits("{\"type\":\"code.sent\"}", 4);
        return new Story(ada, unnamed, dialogue.id());
    }

    @Test
    void aPeriodBeginsWithItsFirstInstantAndEndsBeforeItsLast() {
        company.person().starts().cancels();
        List<JsonNode> all = auditor.finds("{\"type\":\"verification.started\"}");
        String at = all.get(0).get("at").asText();
        String after = Instant.parse(at).plusMillis(1).toString();
        assertThat(auditor.finds("{\"type\":\"verification.started\",\"since\":\"" + at + "\",\"until\":\"" + after + "\"}"))
                .isEqualTo(all);
        assertThat(auditor.finds("{\"type\":\"verification.started\",\"until\":\"" + at + "\"}")).isEmpty();
        assertThat(auditor.finds("{\"type\":\"verification.started\",\"since\":\"" + after + "\"}")).isEmpty();
        assertThat(auditor.finds("{\"since\":\"" + at + "\",\"until\":\"" + at + "\"}")).isEmpty();
        assertThat(auditor.finds("{\"since\":\"9999-12-31T23:59:59.999999999Z\",\"until\":\"0000-01-01T00:00:00Z\"}")).isEmpty();
        assertThat(auditor.finds("{\"type\":\"verification.started\",\"since\":\"0000-01-01T00:00:00Z\"}")).isEqualTo(all);
        assertThat(auditor.finds("{\"type\":\"verification.started\",\"until\":\"9999-12-31T23:59:59.999999999Z\"}")).isEqualTo(all);
    }

    @Test
    void pagesGiveEachEventOnceTheNewestFirst() {
        aStory();
        List<JsonNode> all = auditor.finds("{\"limit\":200}");
        for (int limit : new int[] {1, 3, all.size() - 1}) {
            List<JsonNode> found = new ArrayList<>();
            String cursor = null;
            do {
                Answer page = isTold(auditor.searches(page(limit, cursor)), 200);
                assertThat(AuditDesk.items(page)).isNotEmpty().hasSizeLessThanOrEqualTo(limit);
                found.addAll(AuditDesk.items(page));
                cursor = page.at("/next");
            } while (cursor != null);
            assertThat(found).isEqualTo(all);
        }
    }

    @Test
    void aCursorOfAnotherSearchIsBroken() {
        Person ada = company.person();
        ada.starts().cancels();
        String cursor = isTold(auditor.searches("{\"limit\":1}"), 200).at("/next");
        isTold(auditor.searches(page(200, cursor)), 200);
        for (String filter : new String[] {"\"to\":\"" + ada.number() + "\"", "\"account\":\"" + ada.account() + "\"",
                "\"account\":\"" + ada.number() + "\"", "\"type\":\"code.sent\"", "\"verification\":\"" + UUID.randomUUID() + "\"",
                "\"since\":\"2026-01-01T00:00:00Z\"", "\"until\":\"9999-01-01T00:00:00Z\""}) {
            isToldToCorrect(auditor.searches("{" + filter + ",\"cursor\":\"" + cursor + "\"}"), "/cursor");
            isToldToCorrect(auditor.exports(AuditDesk.TABLE, "{" + filter + ",\"cursor\":\"" + cursor + "\"}"), "/cursor");
        }
        Company other = Company.plain();
        for (AuditDesk elsewhere : new AuditDesk[] {AuditDesk.of(other), AuditDesk.ofEverybody(),
                AuditDesk.ofEverybody().with("Otp-Application", other.name())}) {
            isToldToCorrect(elsewhere.searches(page(1, cursor)), "/cursor");
        }
        isTold(AuditDesk.ofEverybody().with("Otp-Application", company.name()).searches(page(1, cursor)), 200);
    }

    @Test
    void aCursorWithAnyOtherCharacterIsBroken() {
        String cursor = isTold(auditor.searches("{\"limit\":1}"), 200).at("/next");
        for (int at = 0; at < cursor.length(); at++) {
            String other = cursor.charAt(at) == 'A' ? "B" : "A";
            isToldToCorrect(auditor.searches(page(1, cursor.substring(0, at) + other + cursor.substring(at + 1))), "/cursor");
        }
        for (String broken : new String[] {"", "x", " ", cursor + "A", cursor + "=", cursor.substring(1), cursor + cursor}) {
            isToldToCorrect(auditor.searches(page(1, broken)), "/cursor");
        }
    }

    @Test
    void anotherApplicationsEventsAreNotFound() {
        Person ada = company.person();
        String id = ada.starts().id();
        AuditDesk stranger = AuditDesk.of(Company.plain());
        for (String filter : new String[] {"\"to\":\"" + ada.number() + "\"", "\"account\":\"" + ada.account() + "\"",
                "\"verification\":\"" + id + "\"", "\"type\":\"verification.started\""}) {
            assertThat(stranger.finds("{" + filter + "}")).isEmpty();
            assertThat(stranger.with("Otp-Application", company.name()).finds("{" + filter + "}")).isEmpty();
            assertThat(stranger.lines("{" + filter + "}")).isEmpty();
        }
    }

    @Test
    void anAdminSearchesEveryApplicationInOneOrderOrTheOneItNames() {
        Person here = company.unnamedPerson();
        here.starts().cancels();
        Company other = Company.plain();
        Person there = new Person(other, here.number(), null);
        there.starts().cancels();
        here.starts().cancels();
        AuditDesk everybody = AuditDesk.ofEverybody();
        for (String filter : new String[] {"\"to\":\"" + here.number() + "\"", "\"account\":\"" + here.number() + "\""}) {
            String body = "{" + filter + ",\"type\":\"verification.started\"}";
            assertThat(each(everybody.finds(body), "application")).containsExactly(company.name(), other.name(), company.name());
            assertThat(each(everybody.with("Otp-Application", other.name()).finds(body), "application")).containsExactly(other.name());
            assertThat(everybody.lines(body)).isEqualTo(everybody.finds(body));
        }
        List<JsonNode> newest = AuditDesk.items(isTold(everybody.searches("{\"limit\":200}"), 200));
        assertThat(each(newest, "at")).isSortedAccordingTo(Comparator.reverseOrder());
        assertThat(each(newest, "application")).contains(company.name(), other.name());
        isTold(everybody.with("Otp-Application", "not-there").searches("{}"), 404, "not-found");
        isTold(everybody.with("Otp-Application", "not-there").exports(AuditDesk.LINES, "{}"), 404, "not-found");
    }

    @Test
    void aVerificationIsFoundInWhateverApplicationItIs() {
        String id = company.person().starts().id();
        assertThat(AuditDesk.ofEverybody().finds("{\"verification\":\"" + id + "\",\"type\":\"verification.started\"}")).hasSize(1);
        assertThat(AuditDesk.ofEverybody().with("Otp-Application", Company.plain().name()).finds("{\"verification\":\"" + id + "\"}"))
                .isEmpty();
    }

    @Test
    void noWholeNumberAndNoCodeIsInAnyEvent() {
        Story story = aStory();
        String found = isTold(auditor.searches("{\"limit\":200}"), 200).text() + auditor.exports(AuditDesk.TABLE, "{}").text()
                + auditor.exports(AuditDesk.LINES, "{}").text();
        for (Person person : List.of(story.ada, story.unnamed)) {
            assertThat(found).doesNotContain(person.number().substring(1)).doesNotContain(person.number().substring(2));
            person.inbox().codes().forEach(code -> assertThat(found.split("[^0-9A-Za-z-]")).doesNotContain(code.parameter()));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {"{\"account\":\"\"}|/account", "{\"to\":\"2671\"}|/to",
            "{\"verification\":\"x\"}|/verification", "{\"verification\":7}|/verification", "{\"type\":\"check\"}|/type",
            "{\"type\":\"\"}|/type", "{\"since\":\"yesterday\"}|/since", "{\"since\":\"2026-11-22T20:41:08.123+00:00\"}|/since",
            "{\"until\":1763844068}|/until", "{\"limit\":0}|/limit", "{\"limit\":201}|/limit", "{\"cursor\":1}|/cursor",
            "{\"active\":true}|/active", "{\"type\":\"code.sent\",\"type\":\"code.sent\"}|/type"})
    void whatIsWrongIsPointedAtInEveryForm(String body, String pointer) {
        isToldToCorrect(auditor.searches(body), pointer);
        isToldToCorrect(auditor.exports(AuditDesk.LINES, body), pointer);
        isToldToCorrect(auditor.exports(AuditDesk.TABLE, body), pointer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "[]", "\"x\""})
    void aSearchIsAnObject(String body) {
        isToldToCorrect(auditor.searches(body), "");
    }

    @Test
    void supportAuditorsAndAdminsSearchAndCallersDoNot() {
        isTold(company.holder("support").post("audit-events/search", "{}"), 200);
        isTold(company.holder("auditor").post("audit-events/search", "{}"), 200);
        isTold(OneNode.admin().post("audit-events/search", "{}"), 200);
        for (String body : new String[] {"{}", "broken"}) {
            isTold(company.caller().post("audit-events/search", body), 403, "forbidden");
            isTold(OneNode.nobody().post("audit-events/search", body), 401, "unauthenticated");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "PUT", "DELETE", "PATCH"})
    void itIsAPost(String method) {
        Answer answer = isTold(auditor.client().send(method, "audit-events/search", null), 405, "method-not-allowed");
        assertThat(answer.header("Allow")).isEqualTo("POST");
    }

    private static String page(int limit, String cursor) {
        return "{\"limit\":" + limit + (cursor == null ? "" : ",\"cursor\":\"" + cursor + "\"") + "}";
    }
}
