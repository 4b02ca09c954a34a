package otp.benchmark;

import static java.time.Duration.ofMillis;
import static java.time.Duration.ofSeconds;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

import org.awaitility.Awaitility;

import otp.system.Reply;
import otp.system.Send;

/** The newest code of every number, noted as it arrives: looking one up costs the machine that is measured nothing. */
final class Arrivals {

    private final Map<String, String> codes = new ConcurrentHashMap<>();
    private final AtomicInteger count = new AtomicInteger();

    /** Takes a message as Meta does. */
    Reply take(Send send) {
        codes.put(send.to(), send.parameter());
        return Reply.accepted("wamid.benchmark" + count.incrementAndGet(), send.to());
    }

    void await(int messages) {
        Awaitility.await().alias(messages + " messages").atMost(ofSeconds(60)).pollInterval(ofMillis(10))
                .until(() -> count.get() >= messages);
    }

    int count() {
        return count.get();
    }

    /** @param to E.164, with plus */
    String code(String to) {
        return codes.get(to.substring(1));
    }
}
