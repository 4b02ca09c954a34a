package otp.budget;

import static java.util.Comparator.comparingLong;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import otp.budget.Node.Person;
import otp.system.MySqlTest;

/** What a request of a warm account costs the database, with the limits and the audit log on, counted by MySQL. */
@MySqlTest
class BudgetTest {

    private static final String WRONG = "x00000";
    private static final int MEASUREMENTS = 5;

    private static Node node;

    @BeforeAll
    static void startTheNode() {
        node = Node.start();
    }

    @AfterAll
    static void stopTheNode() {
        if (node != null) {
            node.close();
        }
    }

    @Test
    void aStartThatSupersedesTakesAtMostTenStatements() {
        Person person = node.person();
        person.start();

        holds(fewest(() -> person::start), 1, 10);
    }

    @Test
    void aRightCodeTakesAtMostEightStatements() {
        holds(fewest(() -> {
            Person person = node.person();
            String id = person.start().at("/id");
            String code = node.awaitCode(person.to(), 1);
            return () -> person.check(id, code, 200);
        }), 1, 8);
    }

    @Test
    void aWrongCodeTakesAtMostEightStatements() {
        holds(fewest(() -> {
            Person person = node.person();
            String id = person.start().at("/id");
            return () -> person.check(id, WRONG, 422);
        }), 1, 8);
    }

    @Test
    void theWrongCodeThatLocksTakesAtMostNineStatements() {
        holds(fewest(() -> {
            Person person = node.person();
            String id = person.start().at("/id");
            person.check(id, WRONG, 422);
            person.check(id, WRONG, 422);
            return () -> person.check(id, WRONG, 423);
        }), 1, 9);
    }

    @Test
    void aReadTakesOneStatement() {
        Person person = node.person();
        String id = person.start().at("/id");

        holds(fewest(() -> () -> person.read(id)), 1, 1);
    }

    @Test
    void anIdempotencyKeyTakesTwoStatementsMore() {
        Person person = node.person();
        person.start();

        holds(fewest(() -> person::startWithKey), 2, 12);
    }

    private static void holds(Statements statements, long transactions, long budget) {
        assertThat(statements.count()).as(statements::toString).isPositive().isLessThanOrEqualTo(budget);
        assertThat(statements.transactions()).as(statements::toString).isEqualTo(transactions);
    }

    /** What timers do while a request is measured only adds to it: the least of several is the request's own. */
    private static Statements fewest(Supplier<Runnable> preparation) {
        List<Statements> measured = new ArrayList<>();
        for (int measurement = 0; measurement < MEASUREMENTS; measurement++) {
            Runnable request = preparation.get();
            node.holdDeliveries();
            Statements before = Statements.of(node.schema());
            request.run();
            measured.add(Statements.of(node.schema()).since(before));
            node.resumeDeliveries();
        }
        return measured.stream().min(comparingLong(Statements::count).thenComparingLong(Statements::transactions)).orElseThrow();
    }
}
