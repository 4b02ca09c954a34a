package otp.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import otp.crypto.UnknownKeyException;
import otp.memory.Memory;

/** What a chain's row keeps of it, and what nobody without the audit key can make. */
class ChainTest {

    private static final UUID CHAIN = new UUID(1, 1);
    private static final UUID OTHER = new UUID(1, 2);

    private final Links links = new Memory().links;
    private final Chain chain = new Chain();

    private static byte[] mac(int number) {
        var mac = new byte[Links.LENGTH];
        Arrays.fill(mac, (byte) number);
        return mac;
    }

    private void append(int count) {
        for (int number = 1; number <= count; number++) {
            chain.append(mac(number));
        }
    }

    @Test
    void linksAreNumberedFromOneWithoutGapsAndTheHeadIsTheLastMac() {
        assertThat(chain.next()).isEqualTo(1);
        assertThat(chain.last()).isZero();
        assertThat(chain.head()).isEqualTo(new byte[Links.LENGTH]);
        append(3);
        assertThat(chain.next()).isEqualTo(4);
        assertThat(chain.last()).isEqualTo(3);
        assertThat(chain.head()).isEqualTo(mac(3));
    }

    @Test
    void nobodyChangesTheHeadFromOutside() {
        append(1);
        chain.head()[0]++;
        assertThat(chain.head()).isEqualTo(mac(1));
        var given = mac(2);
        chain.append(given);
        given[0]++;
        assertThat(chain.head()).isEqualTo(mac(2));
    }

    @Test
    void aChainThatNothingWasPurgedOfBeginsAtItsStart() {
        append(2);
        assertThat(chain.base()).isZero();
        assertThat(chain.checkpoint()).isSameAs(Checkpoint.START);
        assertThat(links.genuine(chain.checkpoint(), CHAIN, 0)).isTrue();
        assertThat(links.genuine(chain.checkpoint(), CHAIN, 1)).as("a beginning that was cut off without a purge").isFalse();
    }

    @Test
    void aPurgeLeavesACheckpointToGoOnFrom() {
        append(5);
        chain.purged(CHAIN, 3, mac(3), links);
        assertThat(chain.base()).isEqualTo(3);
        assertThat(chain.last()).isEqualTo(5);
        assertThat(chain.checkpoint().mac()).isEqualTo(mac(3));
        assertThat(links.genuine(chain.checkpoint(), CHAIN, 3)).isTrue();
        chain.purged(CHAIN, 5, mac(5), links);
        assertThat(chain.checkpoint().mac()).isEqualTo(mac(5));
        assertThat(chain.head()).as("all of it may be purged").isEqualTo(mac(5));
    }

    @ParameterizedTest
    @ValueSource(longs = {-1, 0, 1, 2, 6})
    void aPurgeGoesOnWhereTheLastOneEndedAndNotBeyondTheNewestLink(long through) {
        append(5);
        chain.purged(CHAIN, 2, mac(2), links);
        assertThatThrownBy(() -> chain.purged(CHAIN, through, mac(1), links)).isInstanceOf(IllegalArgumentException.class);
        assertThat(chain.base()).isEqualTo(2);
    }

    @Test
    void aCheckpointIsGenuineForItsChainItsLinkAndItsMacAlone() {
        var checkpoint = links.checkpoint(CHAIN, 3, mac(3));
        assertThat(links.genuine(checkpoint, OTHER, 3)).isFalse();
        assertThat(links.genuine(checkpoint, CHAIN, 2)).isFalse();
        assertThat(links.genuine(new Checkpoint(checkpoint.keyId(), mac(4), checkpoint.seal()), CHAIN, 3)).isFalse();
        assertThat(links.genuine(new Checkpoint(checkpoint.keyId(), mac(3), mac(9)), CHAIN, 3)).isFalse();
    }

    @Test
    void theBytesOfACheckpointAreAllThatIsNeeded() {
        var checkpoint = links.checkpoint(CHAIN, 3, mac(3));
        assertThat(checkpoint.bytes()).hasSize(Checkpoint.LENGTH);
        var read = Checkpoint.of(checkpoint.bytes());
        assertThat(read.mac()).isEqualTo(mac(3));
        assertThat(links.genuine(read, CHAIN, 3)).isTrue();
        for (int at = 0; at < Checkpoint.LENGTH; at++) {
            var changed = checkpoint.bytes();
            changed[at] ^= 1;
            assertThat(holds(Checkpoint.of(changed))).as("byte %d", at).isFalse();
        }
        for (int length = 0; length < Checkpoint.LENGTH; length++) {
            assertThat(holds(Checkpoint.of(Arrays.copyOf(checkpoint.bytes(), length)))).as("%d bytes", length).isFalse();
        }
    }

    /** A key that is not known makes nothing genuine either. */
    private boolean holds(Checkpoint checkpoint) {
        try {
            return links.genuine(checkpoint, CHAIN, 3);
        } catch (UnknownKeyException e) {
            return false;
        }
    }

    @Test
    void aMacIsNeitherASealNorThatOfAnotherInstallation() {
        var content = new byte[] {1, 2, 3};
        var mac = links.mac(links.keyId(), mac(1), content);
        assertThat(mac).hasSize(Links.LENGTH).isEqualTo(links.mac(links.keyId(), mac(1), content));
        assertThat(mac).isNotEqualTo(links.mac(links.keyId(), mac(2), content));
        assertThat(mac).isNotEqualTo(links.mac(links.keyId(), mac(1), new byte[] {1, 2, 4}));
        assertThat(mac).isNotEqualTo(links.checkpoint(CHAIN, 1, mac(1)).seal());
        var others = new Memory().links;
        assertThat(mac).isNotEqualTo(others.mac(others.keyId(), mac(1), content));
    }

    @Test
    void anUnknownKeyMakesNoMac() {
        assertThatThrownBy(() -> links.mac(links.keyId() + 1, mac(1), new byte[0])).isInstanceOf(UnknownKeyException.class);
    }

    @Test
    void aCheckpointShowsNoBytes() {
        assertThat(links.checkpoint(CHAIN, 3, mac(3))).hasToString("Checkpoint[key 1]");
    }
}
