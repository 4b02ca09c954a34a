package otp.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Test;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;

import otp.timeline.Draft;

class DefinitionTextTest {

    private static Definition again(Definition definition) {
        return DefinitionText.read(DefinitionText.write(definition));
    }

    @Test
    void theDefaultsComeBackAsTheyWere() {
        assertThat(again(new Draft().definition())).isEqualTo(new Draft().definition());
    }

    @Test
    void everyMemberComesBackAsItWas() {
        var draft = new Draft();
        draft.displayName = "  #Äcme = \\ : !\t\u2028 \ud83d\ude00\r\nline two ";
        draft.enabled = false;
        draft.language = "pt_BR";
        draft.codeLength = 9;
        draft.codeLifetime = Duration.ofMillis(61_001);
        draft.lockout("PT1.001S", "P1D", "P30D");
        draft.allowedCountries = List.of("US", "DE", "GB");
        draft.allowedReturnUrls = List.of("https://app.example.com/?a=b&c=#", "https://b.example.com/");
        draft.templates = new Templates("a", "b", "c", "d");
        draft.support = new Support("https://example.com/help", null);
        assertThat(again(draft.definition())).isEqualTo(draft.definition());
    }

    @Test
    void supportWithoutMembersIsNotNoSupport() {
        var draft = new Draft();
        draft.support = new Support(null, null);
        assertThat(again(draft.definition()).support()).isEqualTo(new Support(null, null));
    }

    @Test
    void theSameDefinitionIsAlwaysTheSameText() {
        assertThat(DefinitionText.write(new Draft().definition())).isEqualTo(DefinitionText.write(new Draft().definition()))
                .doesNotContain("#");
    }

    @Property(tries = 500, seed = "20261122")
    void noTextIsLostOnTheWay(@ForAll @StringLength(max = 60) String name, @ForAll @Size(max = 5) List<String> urls) {
        var draft = new Draft();
        draft.displayName = name;
        draft.allowedReturnUrls = urls;
        assertThat(again(draft.definition())).isEqualTo(draft.definition());
    }
}
