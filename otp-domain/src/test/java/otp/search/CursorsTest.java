package otp.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import otp.crypto.Bytes;
import otp.memory.Memory;

/** A cursor is what was given out, for the search it was given out for, or nothing. */
class CursorsTest {

    private static final byte[] LAST = Bytes.of(UUID.fromString("0193f0c2-6d0f-7c3a-9d0e-3b1f6f9f8a11"));
    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

    private final Cursors cursors = new Cursors(new Memory().dataKeys);
    private final String cursor = cursors.after(LAST, "lockouts of ada");

    @Test
    void itLeadsBackToTheRow() {
        assertThat(cursors.read(cursor, "lockouts of ada")).contains(LAST);
        assertThat(cursor).matches("[A-Za-z0-9_-]{64}");
    }

    @Test
    void aPositionMayHaveAnyLength() {
        for (var last : new byte[][] {{7}, new byte[32], new byte[100]}) {
            assertThat(cursors.read(cursors.after(last, "events"), "events")).contains(last);
        }
    }

    @Test
    void aPositionDoesNotRunOverIntoItsSearch() {
        var mac = Base64.getUrlDecoder().decode(cursors.after(new byte[] {1, 2, 'a'}, "b"));
        var shorter = ByteBuffer.allocate(mac.length - 1).put(mac, 0, 2).put(mac, 3, mac.length - 3).array();
        assertThat(cursors.read(Base64.getUrlEncoder().withoutPadding().encodeToString(shorter), "ab")).isEmpty();
    }

    @Test
    void itIsGoodForItsSearchOnly() {
        assertThat(cursors.read(cursor, "lockouts of bob")).isEmpty();
        assertThat(cursors.read(cursor, "")).isEmpty();
    }

    @Test
    void itIsGoodUnderItsKeyOnly() {
        assertThat(new Cursors(new Memory().dataKeys).read(cursor, "lockouts of ada")).isEmpty();
    }

    @Test
    void noCharacterOfItMayBeAnother() {
        for (int i = 0; i < cursor.length(); i++) {
            for (var other : ALPHABET.toCharArray()) {
                var tampered = cursor.substring(0, i) + other + cursor.substring(i + 1);
                assertThat(cursors.read(tampered, "lockouts of ada").isPresent()).as("%s at %s", other, i)
                        .isEqualTo(other == cursor.charAt(i));
            }
        }
    }

    @Test
    void nothingMayBeMissingOrAdded() {
        for (int length = 0; length < cursor.length(); length++) {
            assertThat(cursors.read(cursor.substring(0, length), "lockouts of ada")).isEmpty();
        }
        for (var added : new String[] {"=", "==", "A", "AAAA", " ", "\n", "\u00e9", cursor}) {
            assertThat(cursors.read(cursor + added, "lockouts of ada")).isEmpty();
            assertThat(cursors.read(added + cursor, "lockouts of ada")).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "=", "null", "0193f0c2-6d0f-7c3a-9d0e-3b1f6f9f8a11", "\u0000", "\ud83d\ude00", "%2e"})
    void whatNobodyGaveOutIsNone(String text) {
        assertThat(cursors.read(text, "lockouts of ada")).isEmpty();
    }
}
