package otp.faults;

import java.io.IOException;
import java.util.UUID;
import java.util.function.Predicate;

import otp.system.Reply;
import otp.system.Send;

/** What becomes of a request once it has been read to its end. */
@FunctionalInterface
interface WireFault {

    void befall(Send send, Connection connection) throws IOException;

    /** It is taken, as Meta does. */
    static WireFault none() {
        return (send, connection) -> connection.answer(Reply.accepted("wamid." + UUID.randomUUID(), send.to()));
    }

    /** This for some, and nothing for the others. */
    default WireFault onlyFor(Predicate<Send> which) {
        return (send, connection) -> (which.test(send) ? this : none()).befall(send, connection);
    }

    static WireFault answers(Reply reply) {
        return (send, connection) -> connection.answer(reply);
    }

    /** Meta's error object. */
    static WireFault error(int status, int code) {
        return answers(Reply.error(status, code));
    }
}
