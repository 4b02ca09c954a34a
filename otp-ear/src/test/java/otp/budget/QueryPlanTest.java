package otp.budget;

import static java.time.Duration.ofMillis;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

import otp.budget.Node.Person;
import otp.system.MySqlTest;

/** However many people there are, a request reads its own rows and no others. */
@MySqlTest
class QueryPlanTest {

    private static final Pattern STATEMENT = Pattern.compile("\\[hibernate\\.SQL] \\([^)]*\\) \\[[^]]+] (.*)");
    /** What timers ask for every few seconds, under no request's id; what retention asks once an hour is looked at elsewhere. */
    private static final Pattern DUE = Pattern.compile("\\[hibernate\\.SQL] \\([^)]*\\) \\[] (select (?:.*due_at<=.*|min\\(.*due_at.*))");
    private static final int DOUBLINGS = 10;
    private static final Map<String, Set<String>> HOT = Map.of(
            "account", Set.of("id"),
            "verification", Set.of("account_id", "id", "recipient_index"),
            "message", Set.of("account_id", "id", "verification_id"),
            "lockout", Set.of("account_id", "id", "recipient_index"),
            "audit_event", Set.of("account_id", "id"),
            "limit_window", Set.of("id"),
            "idempotency_record", Set.of("id"));

    @Test
    void everyStatementOfARequestFindsItsRowsByAnIndex() {
        try (Node node = Node.startWithStatementsLogged()) {
            everyRequest(node);
            await().alias("a timer has looked").atMost(ofSeconds(60)).pollInterval(ofMillis(500))
                    .until(() -> statements(node.log()).stream().anyMatch(sql -> sql.contains("min(") && sql.contains("due_at")));
            Set<String> statements = statements(node.log());
            assertThat(statements).as("of search and read").anyMatch(sql -> sql.contains(" lockout ") && sql.contains("order by"));
            QueryPlans plans = new QueryPlans(node.schema());
            HOT.keySet().forEach(plans::remember);
            HOT.forEach((table, random) -> plans.crowd(table, random, DOUBLINGS));

            assertThat(statements).hasSizeGreaterThan(10);
            SoftAssertions softly = new SoftAssertions();
            statements.forEach(sql -> softly.assertThat(plans.explain(sql)).as(sql).isNotEmpty()
                    .allMatch(access -> access.straight(sql.contains(" limit "))));
            softly.assertAll();
        }
    }

    /** What was logged by requests and timers about the tables that grow, writing of new rows aside. */
    private static Set<String> statements(String log) {
        return Stream.of(STATEMENT, DUE).flatMap(pattern -> pattern.matcher(log).results()).map(found -> found.group(1))
                .filter(sql -> !sql.toLowerCase(Locale.ROOT).startsWith("insert"))
                .filter(sql -> HOT.keySet().stream().anyMatch(table -> sql.contains(" " + table + " ")))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static void everyRequest(Node node) {
        Person person = node.person();
        person.startWithKey();
        person.start();
        person.cancel(person.start().at("/id"));
        approval(node, node.person());
        support(node, lockout(node.person()));
    }

    private static void approval(Node node, Person person) {
        String id = person.start().at("/id");
        String dead = node.awaitCode(person.to(), 1);
        person.act(id, "resends");
        String code = node.awaitCode(person.to(), 2);
        person.read(id);
        person.check(id, dead, 422);
        person.check(id, code, 200);
        person.check(id, code, 409);
    }

    private static void support(Node node, Person locked) {
        String next = node.searchVerifications("{\"limit\": 1}").at("/next");
        node.searchVerifications("{\"limit\": 1, \"cursor\": \"" + next + "\"}");
        node.searchVerifications("{\"to\": \"" + locked.to() + "\"}");
        node.searchVerifications("{\"account\": \"" + locked.account() + "\"}");
        node.searchVerifications("{\"account\": \"" + locked.account() + "\", \"to\": \"" + locked.to() + "\"}");
        String lockout = node.search("{}").at("/items/0/id");
        node.search("{\"active\": true}");
        node.search("{\"to\": \"" + locked.to() + "\"}");
        node.search("{\"account\": \"person " + locked.number() + "\", \"active\": true}");
        node.readLockout(lockout);
        node.release(lockout);
    }

    private static Person lockout(Person person) {
        String id = person.start().at("/id");
        person.check(id, "x1", 422);
        person.check(id, "x2", 422);
        person.check(id, "x3", 423);
        return person;
    }
}
