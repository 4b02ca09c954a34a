package otp.whatsapp;

/** What an attempt tells about the provider, beside what it means for the message. */
public enum Sign {
    /** The provider is there and takes messages. */
    ANSWERS,
    /** A transport error or an overloaded provider; several in a row mean an outage. */
    TROUBLE,
    /** Nothing can be sent now, as one attempt is enough to tell. */
    DOWN,

    /** More than this sender may send in a second: slower, not down. */
    THROTTLED,

    /** Meta has stopped the sender (policy, quality, payment): an operator has to act there. */
    STOPPED,

    /** Token, permission or phone number are not right: an operator has to act here. */
    MISCONFIGURED,
    /** Says nothing about the provider. */
    NONE;

    /** Whether one such sign is enough to know that nothing goes out from this sender. */
    boolean stopsSender() {
        return this == DOWN || this == STOPPED || this == MISCONFIGURED;
    }
}
