package otp.cluster;

import static java.time.Duration.ofMillis;
import static java.time.Duration.ofSeconds;
import static org.awaitility.Awaitility.await;

import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

import otp.system.Answer;
import otp.system.OtpClient;

/**
 * Asks one node after the other until one answers, with the same key and body each time. Knows of no node whether it is up, and some of the
 * answers get lost on their way.
 */
record PatientCaller(List<OtpClient> nodes, AtomicInteger turn) {

    private static final int LOST = 5;

    PatientCaller(List<OtpClient> nodes) {
        this(nodes, new AtomicInteger());
    }

    Answer post(String path, String body) {
        String key = UUID.randomUUID().toString();
        return await("an answer").atMost(ofSeconds(90)).pollDelay(ofMillis(0)).pollInterval(ofMillis(50))
                .until(() -> ask(path, body, key), Optional::isPresent).orElseThrow();
    }

    private Optional<Answer> ask(String path, String body, String key) {
        int number = turn.getAndIncrement();
        OtpClient node = nodes.get(number % nodes.size());
        try {
            Answer answer = node.with("Idempotency-Key", key).post(path, body);
            return number % LOST == 0 || isToldToComeAgain(answer) ? Optional.empty() : Optional.of(answer);
        } catch (UncheckedIOException nobody) {
            return Optional.empty();
        }
    }

    /** A node that is starting or stopping answers 404 that says nothing of ours; the other answers that the first is still at it. */
    private static boolean isToldToComeAgain(Answer answer) {
        return answer.status() == 503 || answer.status() == 404 && !answer.text().contains("/otp/problems")
                || answer.status() == 409 && answer.problem().equals("request-in-progress");
    }
}
