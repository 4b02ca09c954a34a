package otp.attestation;

import otp.audit.AuditEvent;
import otp.audit.EventType;
import otp.crypto.PersonalKey;
import otp.crypto.PersonalKeys;
import otp.crypto.TamperedException;
import otp.crypto.UnknownKeyException;

/**
 * Holds what the links of one chain say of the person to the account's key: it covers the keyed index, which no MAC does. What was sealed
 * before an erasure opens no more; that there was one is a link of the chain itself.
 */
final class Seals {

    private final KeptChain chain;
    private final KeptLog log;
    private final Macs macs;
    private final PersonalKeys keys;
    private PersonalKey key;
    private boolean tried;
    private boolean opened;
    private long erased = -1;

    Seals(KeptChain chain, KeptLog log, Macs macs, PersonalKeys keys) {
        this.chain = chain;
        this.log = log;
        this.macs = macs;
        this.keys = keys;
    }

    boolean fits(AuditEvent link) {
        if (opened && EventType.PERSON_ERASED.word().equals(link.type())) {
            return false; // whoever brought the destroyed key back undid the erasure
        }
        if (!link.hasPersonalMembers()) {
            return link.recipientIndex() == null;
        }
        return opens(link) || link.recipientIndex() == null && erasedAfter(link.sequence()); // an erasure takes the index away
    }

    private boolean opens(AuditEvent link) {
        try {
            if (!tried) {
                tried = true;
                key = chain.personalKey() == null ? null : keys.open(chain.personalKey(), chain.application(), chain.id());
            }
            if (key == null) {
                return false;
            }
            link.personal(key);
            opened = true;
            return true;
        } catch (TamperedException | UnknownKeyException e) {
            return false;
        }
    }

    private boolean erasedAfter(long sequence) {
        if (erased < 0) {
            long newest = log.newest(chain.id(), EventType.PERSON_ERASED);
            erased = newest > 0 && genuine(newest) ? newest : 0;
        }
        return sequence < erased;
    }

    private boolean genuine(long sequence) {
        boolean first = sequence == chain.base() + 1;
        var rows = log.links(chain.id(), first ? sequence : sequence - 1, 2);
        var link = rows.stream().filter(row -> row.sequence() == sequence).findFirst();
        var before = first ? chain.chain().checkpoint().mac()
                : rows.stream().filter(row -> row.sequence() == sequence - 1).findFirst().map(AuditEvent::mac).orElse(null);
        return link.isPresent() && macs.fits(link.get(), before);
    }
}
