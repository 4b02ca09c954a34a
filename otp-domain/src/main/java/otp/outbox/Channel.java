package otp.outbox;

import otp.message.Dispatch;
import otp.message.Provider;

/**
 * A way to a person. WhatsApp is one; another implements this and fulfils what is said here, as {@code ChannelContract} tests it.
 *
 * <ul>
 * <li>It proves that the person has what {@link Dispatch#to()} names: it never reaches another address of theirs on its own.
 * <li>It is called outside any transaction, by several threads at once, and holds no row or connection of the database.
 * <li>It always comes back with an outcome, within {@link #LONGEST_SECONDS}, and throws nothing for what a provider can do: less than a lease,
 * so that nobody else sends the same message meanwhile.
 * <li>It may be called again with the same {@link Dispatch#message()}; one whose provider knows idempotency passes that on as the key.
 * <li>It says {@link SendOutcome.Ambiguous} whenever the message may have gone out, and {@link SendOutcome.NotSent} only when it certainly has not.
 * <li>It keeps, logs and counts neither the code nor the address, nor any text of its provider.
 * </ul>
 */
public interface Channel extends Provider {

    /** An attempt ends within this time. */
    int LONGEST_SECONDS = 11;

    /** Its name in assertions, events and metrics: lower case letters and hyphens, the same for ever. */
    String word();

    /** One attempt. */
    SendOutcome send(Dispatch dispatch);
}
