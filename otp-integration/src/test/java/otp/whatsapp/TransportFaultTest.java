package otp.whatsapp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.EOFException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.util.stream.Stream;

import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TransportFaultTest {

    static Stream<IOException> beforeTheRequest() {
        return Stream.of(new ConnectException("refused"), new UnknownHostException("graph"), new NoRouteToHostException(),
                new SSLHandshakeException("certificate"), new HttpConnectTimeoutException("slow"));
    }

    static Stream<IOException> perhapsAfterIt() {
        return Stream.of(new HttpTimeoutException("silence"), new SocketException("Connection reset"), new EOFException(),
                new SSLException("closed"), new IOException());
    }

    @ParameterizedTest
    @MethodSource("beforeTheRequest")
    void withoutAConnectionNothingWasSent(IOException fault) {
        assertThat(TransportFault.verdict(new IOException(fault))).isEqualTo(Verdict.notSent(null, Sign.TROUBLE));
    }

    @ParameterizedTest
    @MethodSource("perhapsAfterIt")
    void onceConnectedItMayHaveBeen(IOException fault) {
        assertThat(TransportFault.verdict(new IOException(fault))).isEqualTo(Verdict.ambiguous());
    }
}
