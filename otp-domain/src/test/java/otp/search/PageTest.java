package otp.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;

class PageTest {

    private static Page<String> page(List<String> found) {
        return Page.of(found, 2, last -> "after " + last);
    }

    @Test
    void oneTooManyTellsThatThereIsMoreAndIsNotShown() {
        assertThat(page(List.of("a", "b", "c"))).isEqualTo(new Page<>(List.of("a", "b"), "after b"));
    }

    @Test
    void asManyAsAskedForMayBeTheLast() {
        assertThat(page(List.of("a", "b"))).isEqualTo(new Page<>(List.of("a", "b"), null));
        assertThat(page(List.of())).isEqualTo(new Page<>(List.of(), null));
    }
}
