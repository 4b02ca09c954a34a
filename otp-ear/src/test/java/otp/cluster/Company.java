package otp.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import otp.system.Answer;
import otp.system.Cluster;
import otp.system.ClusterNode;
import otp.system.Crowd;
import otp.system.OtpClient;

/** An application of a test's own, which both nodes know. Every kind of message has a template of its own. */
record Company(String name, OtpClient caller) {

    static final String UNLOCKED = "tmpl_open_again";
    private static final AtomicInteger NEXT = new AtomicInteger();
    private static final String DEFINITION = """
            {"displayName": "Company", "policy": {%s}, "limits": {"startsPerApplication": {"count": 1000000, "per": "PT1M"}},
             "templates": {"code": "tmpl_code", "retry": "tmpl_retry", "locked": "tmpl_paused", "unlocked": "%s"}}""";

    private static final String UNLIMITED = """
            {"displayName": "Company", "limits": {"sendsPerRecipient": {"count": 1000, "per": "PT1H"}}}""";

    /** @param policy members of its policy; empty for none */
    static Company of(Cluster cluster, String policy) {
        String name = "company-" + NEXT.incrementAndGet();
        return new Company(name, cluster.callers(name, DEFINITION.formatted(policy, UNLOCKED)).get(0));
    }

    /** Which may send one number as many codes as it likes. */
    static Company unlimited(Cluster cluster) {
        String name = "company-" + NEXT.incrementAndGet();
        return new Company(name, cluster.callers(name, UNLIMITED).get(0));
    }

    OtpClient at(ClusterNode node) {
        return caller.at(node.server());
    }

    /** The verification of each of them, all started at that node, at once. */
    List<String> start(ClusterNode node, List<Person> people) {
        Crowd crowd = Crowd.of(people.size(), number -> at(node).post("verifications", people.get(number).wish()));
        return crowd.answers().stream().map(answer -> told(201, answer).at("/id")).toList();
    }

    /** Each enters one wrong code at that node, at once, and is locked. */
    void lock(ClusterNode node, List<Person> people) {
        List<String> verifications = start(node, people);
        Crowd.of(people.size(), number -> told(423, check(node, verifications.get(number), "x00000")));
    }

    Answer check(ClusterNode node, String verification, String code) {
        return at(node).post("verifications/" + verification + "/checks", "{\"code\":\"" + code + "\"}");
    }

    static Answer told(int status, Answer answer) {
        assertThat(answer.status()).as(() -> answer.status() < 300 ? "no problem" : answer.toString()).isEqualTo(status);
        return answer;
    }
}
