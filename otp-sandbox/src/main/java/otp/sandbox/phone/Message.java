package otp.sandbox.phone;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import otp.sandbox.graph.GraphError;
import otp.sandbox.graph.SendRequest;

/** A message that was accepted, and what has become of it. */
public record Message(String id, Instant at, SendRequest request, Status status, Optional<GraphError> error, List<Report> reports) {

    public static Message accepted(String id, SendRequest request, Instant now) {
        return new Message(id, now, request, Status.ACCEPTED, Optional.empty(), List.of());
    }

    public String recipient() {
        return request.recipient();
    }

    public Optional<String> code() {
        return request.filled().code();
    }

    /** Forward only, and nothing follows a failure: empty when the message is there already. */
    public Optional<Message> becomes(Status next, Instant now) {
        return becomes(next, Optional.empty(), now);
    }

    public Optional<Message> fails(GraphError why, Instant now) {
        return becomes(Status.FAILED, Optional.of(why), now);
    }

    private Optional<Message> becomes(Status next, Optional<GraphError> why, Instant now) {
        if (next.compareTo(status) <= 0) {
            return Optional.empty();
        }
        return Optional.of(new Message(id, at, request, next, why,
                Stream.concat(reports.stream(), Stream.of(new Report(next, now, 0, 0))).toList()));
    }

    public Message answered(Status told, int attempt, int with) {
        return new Message(id, at, request, status, error,
                reports.stream().map(report -> report.status() == told ? report.answered(attempt, with) : report).toList());
    }

    @Override
    public String toString() {
        return "Message[" + id + ", " + status + "]";
    }
}
