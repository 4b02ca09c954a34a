package otp.sandbox.graph;

/** Meta's error codes that the stand-in uses, with their titles. Meta's HTTP statuses vary; callers branch on the code. */
public enum GraphError {

    TRY_LATER(503, 2, "Service temporarily unavailable"),
    UNKNOWN_SENDER(400, 33, "Unsupported post request"),
    INVALID_PARAMETER(400, 100, "Invalid parameter"),
    BAD_TOKEN(401, 190, "Invalid OAuth access token"),
    COUNTRY_RESTRICTED(403, 130497, "Business account is restricted from messaging users in this country"),
    SOMETHING_WENT_WRONG(500, 131000, "Something went wrong"),
    PARAMETER_MISSING(400, 131008, "Required parameter is missing"),
    BAD_VALUE(400, 131009, "Parameter value is not valid"),
    RECIPIENT_IS_SENDER(400, 131021, "Recipient cannot be sender"),
    UNDELIVERABLE(400, 131026, "Message undeliverable"),
    UNSUPPORTED_TYPE(400, 131051, "Unsupported message type"),
    PAIR_LIMIT(400, 131056, "(Business Account, Consumer Account) pair rate limit hit"),
    PARAMETER_COUNT(400, 132000, "Number of parameters does not match the expected number of params"),
    NO_SUCH_TEMPLATE(404, 132001, "Template name does not exist in the translation"),
    TEXT_TOO_LONG(400, 132005, "Translated text too long"),
    PARAMETER_FORMAT(400, 132012, "Parameter format does not match format in the created template"),
    TEMPLATE_PAUSED(400, 132015, "Template is paused"),
    TEMPLATE_PARAMETERS(400, 132018, "There was an issue with the parameters in your template"),
    NUMBER_CHANGED(400, 137000, "Recipient identity key hash mismatch");

    private final int status;
    private final int code;
    private final String title;

    GraphError(int status, int code, String title) {
        this.status = status;
        this.code = code;
        this.title = title;
    }

    public int status() {
        return status;
    }

    public int code() {
        return code;
    }

    public String title() {
        return title;
    }

    /** @param details for the developer; never a code or a number out of the request */
    public Refusal because(String details) {
        return new Refusal(this, details);
    }
}
