package otp.whatsapp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.EOFException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.stream.Stream;

import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;

import jakarta.ws.rs.ProcessingException;

import org.apache.http.NoHttpResponseException;
import org.apache.http.conn.ConnectTimeoutException;
import org.apache.http.conn.ConnectionPoolTimeoutException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TransportFaultTest {

    static Stream<IOException> beforeTheRequest() {
        return Stream.of(new ConnectException("refused"), new UnknownHostException("graph"), new NoRouteToHostException(),
                new SSLHandshakeException("certificate"), new ConnectTimeoutException(), new ConnectionPoolTimeoutException());
    }

    static Stream<IOException> perhapsAfterIt() {
        return Stream.of(new SocketTimeoutException("Read timed out"), new SocketException("Connection reset"), new EOFException(),
                new NoHttpResponseException("graph"), new SSLException("closed"), new IOException());
    }

    @ParameterizedTest
    @MethodSource("beforeTheRequest")
    void withoutAConnectionNothingWasSent(IOException fault) {
        assertThat(TransportFault.verdict(new ProcessingException(fault))).isEqualTo(Verdict.notSent(null, Sign.TROUBLE));
    }

    @ParameterizedTest
    @MethodSource("perhapsAfterIt")
    void onceConnectedItMayHaveBeen(IOException fault) {
        assertThat(TransportFault.verdict(new ProcessingException(fault))).isEqualTo(Verdict.ambiguous());
    }
}
