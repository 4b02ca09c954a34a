package otp.transport;

import java.io.IOException;

/** The exchange broke before the request's body was asked for. */
class RequestNotSentException extends IOException {

    private static final long serialVersionUID = 1L;

    RequestNotSentException(Throwable cause) {
        super("not sent", cause);
    }
}
