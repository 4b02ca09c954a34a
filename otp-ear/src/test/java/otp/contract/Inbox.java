package otp.contract;

import static java.time.Duration.ofMillis;
import static java.time.Duration.ofSeconds;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

import otp.system.Send;

/** What arrived for one number; a message whose transport was repeated is one. */
record Inbox(String number) {

    List<Send> messages() {
        Map<String, Send> distinct = new LinkedHashMap<>();
        OneNode.whatsApp().sendsTo(number).forEach(send -> distinct.putIfAbsent(send.callback(), send));
        return new ArrayList<>(distinct.values());
    }

    /** Messages with a code, in the order they came. */
    List<Send> codes() {
        return messages().stream().filter(Inbox::carriesCode).toList();
    }

    /** Messages with a sentence instead of a code. */
    List<Send> notices() {
        return messages().stream().filter(send -> !carriesCode(send)).toList();
    }

    /** Waits for the message with the {@code count}-th code. */
    Send awaitCode(int count) {
        return awaitCodes(count).get(count - 1);
    }

    /** Waits until there are so many messages with a code. */
    List<Send> awaitCodes(int count) {
        return await().alias(count + " codes").atMost(ofSeconds(20)).pollDelay(ofMillis(0)).pollInterval(ofMillis(5))
                .until(this::codes, all -> all.size() >= count);
    }

    Send awaitNotice(Predicate<Send> which) {
        await().alias("a notice").atMost(ofSeconds(20)).pollInterval(ofMillis(10)).until(() -> notices().stream().anyMatch(which));
        return notices().stream().filter(which).findFirst().orElseThrow();
    }

    private static boolean carriesCode(Send send) {
        return send.body().at("/template/components").size() == 2;
    }
}
