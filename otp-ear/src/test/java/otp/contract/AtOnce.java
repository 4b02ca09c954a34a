package otp.contract;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Stream;

import otp.system.Answer;

/** Many requests at the same time. */
final class AtOnce {

    private AtOnce() {}

    static List<Answer> answers(int count, Supplier<Answer> request) {
        return Stream.generate(() -> CompletableFuture.supplyAsync(request, task -> new Thread(task).start())).limit(count).toList()
                .stream()
                .map(CompletableFuture::join).toList();
    }
}
