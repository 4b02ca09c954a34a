package otp.web.resource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import otp.web.GivenVerifications;
import otp.web.problem.ProblemException;

class ResourceIdTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "1", "0193F0C2-6D0F-7C3A-9D0E-3B1F6F9F8A11", "0193f0c2-6d0f-4c3a-9d0e-3b1f6f9f8a11",
            "0193f0c26d0f7c3a9d0e3b1f6f9f8a11",
            "193f0c2-6d0f-7c3a-9d0e-3b1f6f9f8a11", "0193f0c2-6d0f-7c3a-1d0e-3b1f6f9f8a11", "{0193f0c2-6d0f-7c3a-9d0e-3b1f6f9f8a11}",
            "0193f0c2-6d0f-7c3a-9d0e-3b1f6f9f8a11 "})
    void whatIsWrittenOtherwiseNamesNothing(String segment) {
        assertThatThrownBy(() -> ResourceId.of(segment)).isInstanceOf(ProblemException.class).hasMessage("not-found");
    }

    @Test
    void readsTheFormThatIsGivenOut() {
        assertThat(ResourceId.of(GivenVerifications.ID.toString())).isEqualTo(GivenVerifications.ID);
    }
}
