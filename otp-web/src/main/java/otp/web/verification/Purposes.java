package otp.web.verification;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import otp.account.Purpose;

/** The contract's words for purposes. */
final class Purposes {

    private static final Map<String, Purpose> BY_WORD = Stream.of(Purpose.values())
            .collect(Collectors.toMap(Purpose::word, Function.identity()));

    private Purposes() {}

    static Optional<Purpose> of(String word) {
        return Optional.ofNullable(BY_WORD.get(word));
    }
}
