package otp.contract;

import static otp.contract.Told.isTold;

import java.util.concurrent.atomic.AtomicInteger;

import otp.system.Answer;
import otp.system.OtpClient;

/** An application of a test's own. */
record Company(String name, OtpClient caller) {

    /** The template by which its people learn that their account is open again, unlike the one that they were locked out. */
    static final String UNLOCKED = "tmpl_otp_unlocked";

    private static final AtomicInteger NEXT = new AtomicInteger();

    static Company plain() {
        return with("");
    }

    /** @param members of its definition, beside the display name; empty for none */
    static Company with(String members) {
        String name = "company-" + NEXT.incrementAndGet();
        return new Company(name, OneNode.admin().application(name, definition(members), "caller"));
    }

    static Company withPolicy(String members) {
        return with("\"policy\":{" + members + "}");
    }

    /** Whose people have one attempt, and a template of their own for its end. @param policy members of it besides; empty for none */
    static Company strict(String policy) {
        return with(strictly(policy));
    }

    /** The same as members of a definition. */
    static String strictly(String policy) {
        return "\"templates\":{\"unlocked\":\"" + UNLOCKED + "\"},\"policy\":{\"maxAttempts\":1" + (policy.isEmpty() ? "" : ",") + policy
                + "}";
    }

    static Company withLimits(String members) {
        return with("\"limits\":{" + members + "}");
    }

    static String definition(String members) {
        return "{\"displayName\":\"Company\"" + (members.isEmpty() ? "" : ",") + members + "}";
    }

    /** Defines it anew, whole. */
    void becomes(String members) {
        isTold(OneNode.admin().put("applications/" + name, definition(members)), 200);
    }

    /** Whoever holds another key of this application. */
    OtpClient holder(String... roles) {
        String list = "[\"" + String.join("\",\"", roles) + "\"]";
        Answer key = OneNode.admin().post("applications/" + name + "/keys", "{\"roles\":" + list + ",\"label\":\"test\"}");
        return OneNode.nobody().as(isTold(key, 201).at("/key"));
    }

    /** Somebody new, whom this application names. */
    Person person() {
        return new Person(this, Numbers.next(), "user-" + NEXT.incrementAndGet());
    }

    /** Somebody new, known by the number alone. */
    Person unnamedPerson() {
        return new Person(this, Numbers.next(), null);
    }

    Answer start(String body) {
        return caller.post("verifications", body);
    }
}
