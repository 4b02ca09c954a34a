package otp.faults;

import java.io.IOException;
import java.net.Socket;

import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/** What is spoken on a connection. */
interface Language {

    String scheme();

    /** @param raw just accepted */
    Socket on(Socket raw) throws IOException;

    static Language plain() {
        return new Language() {
            @Override
            public String scheme() {
                return "http";
            }

            @Override
            public Socket on(Socket raw) {
                return raw;
            }
        };
    }

    /** As whoever has this key. */
    static Language tls(Identity identity) {
        SSLContext context = identity.context();
        return new Language() {
            @Override
            public String scheme() {
                return "https";
            }

            @Override
            public Socket on(Socket raw) throws IOException {
                SSLSocket spoken = (SSLSocket) context.getSocketFactory().createSocket(raw, null, raw.getPort(), true);
                spoken.setUseClientMode(false);
                return spoken;
            }
        };
    }
}
