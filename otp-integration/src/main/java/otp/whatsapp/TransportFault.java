package otp.whatsapp;

import otp.transport.BrokenExchange;

/** What a broken exchange means for the message. */
final class TransportFault {

    private TransportFault() {}

    static Verdict verdict(Throwable fault) {
        return BrokenExchange.beforeTheRequest(fault) ? Verdict.notSent(null, Sign.TROUBLE) : Verdict.ambiguous();
    }
}
