package otp.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;

import org.junit.jupiter.api.Test;

class PersonalMembersTest {

    private static PersonalMembers again(PersonalMembers members) {
        return PersonalMembers.of(members.bytes());
    }

    @Test
    void whatWasWrittenIsRead() {
        var details = new LinkedHashMap<String, String>();
        details.put("reason", "called back\n\u0000😀\ud83d" + "€".repeat(490));
        details.put("another", "");
        assertThat(again(new PersonalMembers("+1******2671", details))).isEqualTo(new PersonalMembers("+1******2671", details));
    }

    @Test
    void whatIsNotThereIsNotThereAgain() {
        assertThat(again(PersonalMembers.NONE)).isEqualTo(PersonalMembers.NONE);
        assertThat(again(new PersonalMembers(null, Map.of("reason", "x"))).to()).isNull();
        assertThat(again(new PersonalMembers("+1******2671", Map.of())).details()).isEmpty();
    }

    @Test
    void onlyWhatSaysSomethingIsWorthSealing() {
        assertThat(PersonalMembers.NONE.any()).isFalse();
        assertThat(new PersonalMembers("+1******2671", Map.of()).any()).isTrue();
        assertThat(new PersonalMembers(null, Map.of("reason", "x")).any()).isTrue();
    }
}
