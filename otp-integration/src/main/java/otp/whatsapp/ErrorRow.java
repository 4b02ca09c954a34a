package otp.whatsapp;

/** How one error code is treated. */
record ErrorRow(Reaction reaction, Sign sign) {

    static ErrorRow retry(Sign sign) {
        return new ErrorRow(Reaction.RETRY, sign);
    }

    static ErrorRow stopSender() {
        return new ErrorRow(Reaction.STOP_SENDER, Sign.STOPPED);
    }

    static ErrorRow mendSender() {
        return new ErrorRow(Reaction.MEND_SENDER, Sign.MISCONFIGURED);
    }

    /** Of this message, its recipient or its template; the sender is none the worse for it. */
    static ErrorRow only(Reaction reaction) {
        return new ErrorRow(reaction, Sign.ANSWERS);
    }
}
