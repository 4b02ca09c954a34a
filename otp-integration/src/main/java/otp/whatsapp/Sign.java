package otp.whatsapp;

/** What an attempt tells about the provider, beside what it means for the message. */
public enum Sign {
    /** The provider is there and takes messages. */
    ANSWERS,
    /** A transport error or an overloaded provider; several in a row mean an outage. */
    TROUBLE,
    /** Nothing can be sent now, as one attempt is enough to tell. */
    DOWN,
    /** Says nothing about the provider. */
    NONE
}
