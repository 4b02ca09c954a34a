package otp.verification;

import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** To whom a verification's messages go: the number sealed for its row, and its keyed index, which limits and searches use. */
@Embeddable
record Addressee(
        @Column(name = "recipient", nullable = false, length = 255) byte[] sealed,
        @Column(name = "recipient_key", nullable = false) int keyId,
        @Column(name = "recipient_index", nullable = false) UUID index) {

    /** Of a person who was erased. */
    static final Addressee ERASED = new Addressee(new byte[0], 0, new UUID(0, 0));

    @Override
    public String toString() {
        return "Addressee[hidden]";
    }
}
