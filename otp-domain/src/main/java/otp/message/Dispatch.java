package otp.message;

import java.util.List;
import java.util.UUID;

import otp.recipient.Recipient;

/**
 * One attempt to send a message, by the holder of its lease; everything the provider needs, so that no database is asked again.
 *
 * @param parameter the code, or the sentence of a notice
 * @param carriesCode whether the template is an AUTHENTICATION one, with the code also in its button
 * @param otherLanguages in which the template may go out instead, the best first
 */
public record Dispatch(UUID message, UUID account, int lease, Recipient to, String template, String language, String parameter,
        boolean carriesCode, List<String> otherLanguages) {

    public Dispatch {
        otherLanguages = List.copyOf(otherLanguages);
    }

    /** In this language or not at all. */
    public Dispatch(UUID message, UUID account, int lease, Recipient to, String template, String language, String parameter,
            boolean carriesCode) {
        this(message, account, lease, to, template, language, parameter, carriesCode, List.of());
    }

    /** What the provider gives back with every report on this message. */
    public String callback() {
        return message.toString();
    }

    @Override
    public String toString() {
        return "Dispatch[" + message + ", lease " + lease + "]";
    }
}
