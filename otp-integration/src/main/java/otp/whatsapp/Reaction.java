package otp.whatsapp;

/** What an error code of Meta asks of us. */
public enum Reaction {
    /** It passes by itself: the same message again. */
    RETRY,
    /** Too much towards this one recipient: the same message again, later; others are not concerned. */
    RETRY_RECIPIENT,
    /** It will never go out to this recipient, or not with this content. */
    STOP_MESSAGE,
    /** Nothing goes out from this sender until an operator, or Meta, has acted. */
    STOP_SENDER,
    /** This message cannot go out as templates or test numbers are set up now; others can, and so may this one once that is mended. */
    CONFIGURATION
}
