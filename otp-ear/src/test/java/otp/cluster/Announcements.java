package otp.cluster;

import static java.time.Duration.ofMillis;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.function.BooleanSupplier;

import otp.system.Cluster;
import otp.system.Send;

/** What a company's people were told when their lockouts were over, and what the database says about it. */
record Announcements(Cluster cluster, Company company) {

    private static final String EVENTS = """
            SELECT CONCAT(COALESCE(SUM(e.event_type = 'lockout.expired'), 0), ' ', COALESCE(SUM(e.event_type = 'unlock.sent'), 0))
            FROM account a LEFT JOIN audit_event e ON e.account_id = a.id WHERE a.application_id = (%s) GROUP BY a.id""";

    static boolean isOne(Send send) {
        return send.template().equals(Company.UNLOCKED);
    }

    List<Send> to(Person person) {
        return cluster.whatsApp().sendsTo(person.number()).stream().filter(Announcements::isOne).toList();
    }

    List<Send> to(List<Person> people) {
        return people.stream().flatMap(person -> to(person).stream()).toList();
    }

    /** How many lockouts are over. Nodes, database and test share the clock of this machine. */
    int over() {
        return count("lockout", "locked_until <= UTC_TIMESTAMP(3)");
    }

    /** Waits until everybody has been told and there is nothing left that anybody might still be told. */
    void awaitAll(List<Person> people) {
        awaitThat("everybody is told", () -> people.stream().noneMatch(person -> to(person).isEmpty()));
        awaitThat("nothing is due any more", () -> count("lockout", "due_at IS NOT NULL") + count("message", "due_at IS NOT NULL") == 0);
    }

    /** The facts of each lockout are there, and once. */
    void assertWrittenDownOnce(List<Person> people) {
        assertThat(cluster.schema().query(EVENTS.formatted(application()))).as("lockout.expired, unlock.sent of each account")
                .hasSize(people.size()).containsOnly("1 1");
        assertThat(count("lockout", "unlock_notified_at IS NOT NULL")).isEqualTo(people.size());
    }

    private int count(String table, String which) {
        return cluster.schema()
                .count("SELECT COUNT(*) FROM " + table + " WHERE application_id = (" + application() + ") AND " + which);
    }

    private String application() {
        return "SELECT id FROM application WHERE name = '" + company.name() + "'";
    }

    /** Long enough for a lease of a dead node to run out, and for another attempt whose fate nobody knows. */
    private static void awaitThat(String what, BooleanSupplier condition) {
        await(what).atMost(ofSeconds(90)).pollInterval(ofMillis(50)).until(condition::getAsBoolean);
    }
}
