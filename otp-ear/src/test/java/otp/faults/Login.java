package otp.faults;

import static java.time.Duration.ofMillis;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import otp.system.Answer;
import otp.system.OtpClient;
import otp.system.Send;

/** Somebody who signs in, with an account and a number that nobody else in this run has, and what is seen of that on both sides. */
final class Login {

    /** Of an application, but for the lifetime of its codes. */
    static final String DEFINITION = "{\"displayName\":\"Faults\",\"policy\":{\"codeLifetime\":\"%s\"}}";
    private static final AtomicInteger NEXT = new AtomicInteger();

    private final OtpClient caller;
    private final WhatsAppWire wire;
    private final int person = NEXT.getAndIncrement();
    private String id;

    Login(OtpClient caller, WhatsAppWire wire) {
        this.caller = caller;
        this.wire = wire;
    }

    /** Of San Francisco. */
    String number() {
        return "+1415" + (4_000_000 + person);
    }

    Answer triesToStart() {
        Answer answer = caller.post("verifications", "{\"to\":\"" + number() + "\",\"account\":\"user-" + person + "\"}");
        id = answer.status() == 201 ? answer.at("/id") : id;
        return answer;
    }

    /** The start is answered as if nothing were wrong. */
    Login starts() {
        Answer answer = triesToStart();
        assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
        assertThat(answer.at("/delivery/status")).isEqualTo("queued");
        return this;
    }

    /** The start is told that nothing goes out. */
    static void isToldOfTheOutage(Answer answer) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(503);
        assertThat(answer.problem()).isEqualTo("unavailable");
        assertThat(answer.at("/component")).isEqualTo("whatsapp");
        assertThat(Integer.parseInt(answer.header("Retry-After"))).isPositive();
    }

    /** What arrived for this number, repetitions and all. */
    List<Send> sends() {
        return wire.sendsTo(number());
    }

    Login awaitSends(int count) {
        await().alias(count + " attempts").atMost(ofSeconds(60)).pollDelay(ofMillis(0)).pollInterval(ofMillis(20))
                .until(() -> sends().size() >= count);
        return this;
    }

    String delivery() {
        return shows("/delivery/status");
    }

    Login awaitDelivery(String status) {
        await().alias("the delivery is " + status).atMost(ofSeconds(90)).pollDelay(ofMillis(0)).pollInterval(ofMillis(50))
                .until(this::delivery, status::equals);
        return this;
    }

    /** A member of the verification, by JSON pointer. */
    String shows(String pointer) {
        Answer answer = caller.get("verifications/" + id);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        return answer.at(pointer);
    }

    /** The code that arrived is right, and cost nothing. */
    void succeeds() {
        assertThat(shows("/attemptsRemaining")).isEqualTo("3");
        Answer answer = enters(sends().get(0).parameter());
        assertThat(answer.status()).as("the check of the code that arrived").isEqualTo(200);
    }

    /** The types of the events that were written down, the newest first. */
    List<String> events() {
        return trail().json().at("/items").findValuesAsText("type");
    }

    /** The verification and its events, to the letter. */
    String everythingTold() {
        return caller.get("verifications/" + id).text() + trail().text();
    }

    private Answer trail() {
        Answer found = caller.post("audit-events/search", "{\"verification\":\"" + id + "\"}");
        assertThat(found.status()).as(found.toString()).isEqualTo(200);
        return found;
    }

    /** Never sent, and nobody could miss it. */
    void isGivenUp() {
        awaitDelivery("failed");
        assertThat(shows("/delivery/reason")).isEqualTo("code-over");
        assertThat(events()).contains("code.failed").doesNotContain("code.sent");
        assertThat(shows("/attemptsRemaining")).isEqualTo("3");
    }

    Answer enters(String code) {
        return caller.post("verifications/" + id + "/checks", "{\"code\":\"" + code + "\"}");
    }

    /** However often it came, it was one message with one code; counted, since a list would be printed with number and code. */
    void gotOneCode(int attempts) {
        assertThat(sends().size()).as("attempts to send").isEqualTo(attempts);
        assertThat(sends().stream().map(Send::body).distinct().count()).as("different messages").isEqualTo(1);
    }

    /** Without number or code. */
    @Override
    public String toString() {
        return "user-" + person;
    }
}
