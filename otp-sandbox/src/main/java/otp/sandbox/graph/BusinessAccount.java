package otp.sandbox.graph;

/** The business account that templates are kept on. */
public record BusinessAccount(String id, Sender sender) {

    /** The token of the sender reads its templates, too. */
    public void admit(String authorization, String addressed) {
        sender.admit(authorization);
        if (!addressed.equals(id)) {
            throw GraphError.UNKNOWN_SENDER.because("The business account in the path does not exist or belongs to somebody else.");
        }
    }
}
