package otp.sandbox.graph;

/** A request that Meta would not take. */
public final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final GraphError error;

    Refusal(GraphError error, String details) {
        super(details, null, false, false);
        this.error = error;
    }

    public GraphError error() {
        return error;
    }

    public String details() {
        return getMessage();
    }
}
