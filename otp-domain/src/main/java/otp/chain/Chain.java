package otp.chain;

import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * The ends of one chain, kept in the row that is locked whenever a link is added: the newest link, and the checkpoint before the oldest one
 * that is still there. Links are numbered from 1 without gaps.
 */
@Embeddable
public class Chain {

    @Column(name = "last_seq", nullable = false)
    private long last;

    @Column(name = "audit_head", length = Links.LENGTH)
    private byte[] head;

    @Column(name = "audit_base_seq", nullable = false)
    private long base;

    @Column(name = "audit_base", length = Checkpoint.LENGTH)
    private byte[] checkpoint;

    public long next() {
        return last + 1;
    }

    /** What the next link's MAC covers of the one before. */
    public byte[] head() {
        return head == null ? Links.NOTHING_BEFORE : head.clone();
    }

    public void append(byte[] mac) {
        last++;
        head = mac.clone();
    }

    /** The number of the newest link; 0: none yet. */
    public long last() {
        return last;
    }

    /** Links up to this one were purged; 0: none. */
    public long base() {
        return base;
    }

    /** What the chain goes on from. */
    public Checkpoint checkpoint() {
        return Checkpoint.of(checkpoint);
    }

    /** Everything up to the link with this number is purged. */
    public void purged(UUID chain, long through, byte[] mac, Links links) {
        if (through <= base || through > last) {
            throw new IllegalArgumentException("a purge goes on where the last one ended, and not beyond the newest link");
        }
        base = through;
        checkpoint = links.checkpoint(chain, through, mac).bytes();
    }
}
