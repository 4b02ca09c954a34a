package otp.chain;

import java.security.MessageDigest;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import otp.crypto.Bytes;
import otp.crypto.DataKeys;
import otp.crypto.DerivedKeys;
import otp.crypto.HmacSha256;
import otp.crypto.KeyPurpose;
import otp.crypto.UnknownKeyException;

/** Makes the MACs of chains: HMAC-SHA-256 under a key that is nowhere in the database but wrapped. Who cannot make one writes no fact. */
@ApplicationScoped
public class Links {

    /** Bytes of a MAC. */
    public static final int LENGTH = HmacSha256.LENGTH;

    static final byte[] NOTHING_BEFORE = new byte[LENGTH];

    private DerivedKeys keys;

    protected Links() {
        // CDI proxy
    }

    @Inject
    public Links(DataKeys keys) {
        this.keys = new DerivedKeys(keys, KeyPurpose.AUDIT);
    }

    /** The key new links are made with, as a link notes it. */
    public int keyId() {
        return keys.newest();
    }

    /**
     * @param previous the MAC of the link before
     * @param content everything the link says, unambiguously
     * @throws UnknownKeyException this node has no such key
     */
    public byte[] mac(int keyId, byte[] previous, byte[] content) {
        return HmacSha256.of(key(keyId, "link"), previous, content);
    }

    Checkpoint checkpoint(UUID chain, long through, byte[] mac) {
        int keyId = keyId();
        return new Checkpoint(keyId, mac.clone(), seal(keyId, chain, through, mac));
    }

    /** Whether a checkpoint was made by us, for this chain and this link. */
    public boolean genuine(Checkpoint checkpoint, UUID chain, long through) {
        return checkpoint == Checkpoint.START ? through == 0
                : MessageDigest.isEqual(checkpoint.seal(), seal(checkpoint.keyId(), chain, through, checkpoint.mac()));
    }

    private byte[] seal(int keyId, UUID chain, long through, byte[] mac) {
        return HmacSha256.of(key(keyId, "checkpoint"), Bytes.of(chain), Bytes.of(through), mac);
    }

    private byte[] key(int keyId, String use) {
        return keys.of(keyId, "otp/audit/" + use);
    }
}
