package otp.whatsapp;

/** What an error code of Meta asks of us. */
public enum Reaction {
    /** It passes by itself: the same message again. */
    RETRY,
    /** Too much towards this one recipient: the same message again, later; others are not concerned. */
    RETRY_RECIPIENT,
    /** It will never go out to this recipient, or not with this content. */
    STOP_MESSAGE,
    /** Meta has stopped the sender: nothing goes out until somebody has come to terms with Meta. */
    STOP_SENDER,
    /** Token, permission or phone number are not right: nothing goes out until an operator has mended that. */
    MEND_SENDER,
    /** What uses this template cannot go out as it is set up now; others can, and so may these once that is mended. */
    MEND_TEMPLATE,
    /** The sender is one for tests, and this number is not on its list. */
    MEND_TEST_NUMBERS
}
