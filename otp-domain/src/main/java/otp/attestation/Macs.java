package otp.attestation;

import java.security.MessageDigest;

import otp.audit.AuditEvent;
import otp.chain.Links;
import otp.crypto.UnknownKeyException;

/** Holds links to their MACs. One under a key that nobody knows is no MAC of ours. */
record Macs(Links links) {

    boolean fits(AuditEvent link, byte[] previous) {
        return fitsAt(link.sequence(), link, previous, link.mac());
    }

    /** Whether the link's content, at another place and after another link, has this MAC. */
    boolean fitsAt(long place, AuditEvent link, byte[] previous, byte[] mac) {
        if (mac == null || previous == null || link.macKey() == null) {
            return false;
        }
        try {
            return MessageDigest.isEqual(mac, link.mac(place, previous, links));
        } catch (UnknownKeyException e) {
            return false;
        }
    }

    boolean genuine(KeptChain chain) {
        try {
            return links.genuine(chain.chain().checkpoint(), chain.id(), chain.base());
        } catch (UnknownKeyException e) {
            return false;
        }
    }
}
