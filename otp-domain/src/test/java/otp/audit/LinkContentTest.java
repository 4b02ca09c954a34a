package otp.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What a MAC covers says unambiguously what the parts were. */
class LinkContentTest {

    @Provide
    Arbitrary<List<String>> parts() {
        return Arbitraries.strings().withChars('a', '\u0000', '\u00ff', '\uffff').ofMaxLength(3).injectNull(0.3).list().ofSize(3);
    }

    @Property(tries = 2000, seed = "20261122")
    void differentPartsAreDifferentBytes(@ForAll("parts") List<String> one, @ForAll("parts") List<String> other) {
        assertThat(bytes(one).equals(bytes(other))).isEqualTo(one.equals(other));
    }

    private static List<Byte> bytes(List<String> parts) {
        var content = new LinkContent();
        parts.forEach(content::text);
        var bytes = new ArrayList<Byte>();
        for (byte each : content.bytes()) {
            bytes.add(each);
        }
        return bytes;
    }

    @Test
    void nothingIsAnotherThanEmpty() {
        assertThat(new LinkContent().text(null).bytes()).isNotEqualTo(new LinkContent().text("").bytes());
        assertThat(new LinkContent().id(null).bytes()).isNotEqualTo(new LinkContent().id(new UUID(0, 0)).bytes());
        assertThat(new LinkContent().bytes(null).bytes()).isNotEqualTo(new LinkContent().bytes(new byte[0]).bytes());
    }

    @Test
    void whatMovesFromOnePartToTheNextIsSeen() {
        assertThat(new LinkContent().text("ab").text("c").bytes()).isNotEqualTo(new LinkContent().text("a").text("bc").bytes());
        assertThat(new LinkContent().text("ab").text(null).bytes()).isNotEqualTo(new LinkContent().text(null).text("ab").bytes());
    }
}
