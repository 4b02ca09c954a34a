package otp.verification;

import java.util.UUID;

/** The keyed index by which the database finds a verification's recipient. */
public final class RecipientIndexes {

    private RecipientIndexes() {}

    public static UUID of(Verification verification) {
        return verification.addressee().index();
    }
}
