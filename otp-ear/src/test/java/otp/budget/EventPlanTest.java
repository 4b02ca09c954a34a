package otp.budget;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

import otp.budget.Node.Person;
import otp.system.Answer;
import otp.system.MySqlTest;

/**
 * Whatever an investigator narrows a search by, and wherever a page begins, MySQL finds its rows by an index, in its order or few enough to
 * sort. The ways to narrow are tried in every combination, among events of which each account, number and verification has a few.
 */
@MySqlTest
class EventPlanTest {

    private static final Pattern SEARCH = Pattern.compile("\\[hibernate\\.SQL] \\([^)]*\\) \\[[^]]+] (select .* order by .* limit \\?)");
    private static final Pattern SYNCS = Pattern
            .compile("\\[hibernate\\.SQL] \\([^)]*\\) \\[[^]]+] (SELECT [^\\n]* FROM crm_sync s WHERE [^\\n]*\\?)");
    private static final int DOUBLINGS = 11;
    /** Each copy is of other people: what narrows a search leads to few rows, but for the type, of which there are thousands. */
    private static final Set<String> OTHERS = Set.of("account_id", "id", "recipient_index", "verification_id");

    @Test
    void everyCombinationOfFiltersIsServedByAnIndex() {
        try (Node node = Node.startWithStatementsLogged()) {
            Person person = node.person();
            String verification = person.start().at("/id");
            node.awaitCode(person.to(), 1);
            person.start();
            int bodies = searches(node, person, verification);
            Set<String> statements = SEARCH.matcher(node.log()).results().map(found -> found.group(1))
                    .filter(sql -> sql.contains(" audit_event ")).collect(Collectors.toCollection(TreeSet::new));
            assertThat(statements).as("each with and without a cursor").hasSizeGreaterThanOrEqualTo(bodies);
            QueryPlans plans = new QueryPlans(node.schema());
            plans.rememberOne("audit_event", "recipient_index IS NOT NULL AND event_type = 'verification.started'");
            plans.crowd("audit_event", OTHERS, DOUBLINGS);
            SoftAssertions softly = new SoftAssertions();
            statements.forEach(sql -> softly.assertThat(plans.explain(sql)).as(sql).isNotEmpty().allMatch(access -> access.straight(true)));
            softly.assertAll();
            whatTheCrmKnowsIsFoundByItsKey(node, plans);
        }
    }

    private static void whatTheCrmKnowsIsFoundByItsKey(Node node, QueryPlans plans) {
        Set<String> statements = SYNCS.matcher(node.log()).results().map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(statements).isNotEmpty();
        node.schema().execute("INSERT INTO crm_sync (account_id, through_seq, from_seq, synced_at)"
                + " SELECT id, last_seq, 0, created_at FROM account");
        plans.remember("crm_sync");
        plans.crowd("crm_sync", Set.of("account_id"), DOUBLINGS);
        statements.forEach(sql -> assertThat(plans.explain(sql)).as(sql)
                .allMatch(access -> access.straight(false) && access.toString().contains("PRIMARY")));
    }

    /** @return how many forms of statement there must be */
    private static int searches(Node node, Person person, String verification) {
        List<String> filters = List.of("\"account\":\"" + person.account() + "\"", "\"to\":\"" + person.to() + "\"",
                "\"verification\":\"" + verification + "\"", "\"type\":\"verification.started\"", "\"since\":\"2026-01-01T00:00:00Z\"",
                "\"until\":\"2100-01-01T00:00:00Z\"");
        int combinations = 1 << filters.size();
        for (int combination = 0; combination < combinations; combination++) {
            List<String> chosen = new ArrayList<>();
            for (int filter = 0; filter < filters.size(); filter++) {
                if ((combination & 1 << filter) != 0) {
                    chosen.add(filters.get(filter));
                }
            }
            String body = "{" + String.join(",", chosen) + (chosen.isEmpty() ? "" : ",") + "\"limit\":1";
            Answer page = node.searchEvents(body + "}");
            if (page.at("/next") != null) {
                node.searchEvents(body + ",\"cursor\":\"" + page.at("/next") + "\"}");
            }
            node.searchAllEvents(body + "}");
        }
        return combinations;
    }
}
