package otp.faults;

import static otp.faults.WireFault.answers;

import java.io.IOException;
import java.util.Map;

import otp.system.Reply;
import otp.system.Send;

/** Ways in which the request has arrived and nobody learns what became of it. */
enum LostAnswer implements WireFault {
    SILENCE((send, connection) -> connection.awaitHangUp()),
    RESET_AFTER_THE_REQUEST((send, connection) -> connection.reset()),
    RESET_IN_THE_ANSWER((send, connection) -> {
        String whole = Connection.head(accepted(send)) + accepted(send).body();
        connection.write(whole.substring(0, whole.length() - 20));
        connection.reset();
    }),
    SUCCESS_WITHOUT_A_BODY(answers(new Reply(200, "", Map.of()))),
    SUCCESS_THAT_IS_NO_JSON(answers(new Reply(200, "<html><body>Welcome</body></html>", Map.of()))),
    SUCCESS_THAT_BREAKS_OFF(answers(new Reply(200, "{\"messages\":[{\"id\":\"wamid.half", Map.of()))),
    ENDLESS_CHUNKS((send, connection) -> {
        connection.write("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n");
        for (String chunk = "1000\r\n" + " ".repeat(0x1000) + "\r\n"; true;) {
            // until the other side hangs up
            connection.write(chunk);
        }
    });

    private final WireFault fault;

    LostAnswer(WireFault fault) {
        this.fault = fault;
    }

    @Override
    public void befall(Send send, Connection connection) throws IOException {
        fault.befall(send, connection);
    }

    private static Reply accepted(Send send) {
        return Reply.accepted("wamid.lost", send.to());
    }
}
