package otp.web.problem;

import java.util.Locale;

/** Every kind of problem the API knows (RFC 9457), with what its page says about it. */
public enum ProblemType {
    // @formatter:off
    INVALID_REQUEST(400, "Invalid request",
            "The request is not of the form this route takes. errors names every fault: by pointer (a JSON pointer into the body), parameter or header. "
                    + "Nothing was judged or counted."),
    UNAUTHENTICATED(401, "Not authenticated",
            "There are no usable credentials in the Authorization header: send Authorization: Bearer with an API key or a token of your identity provider."),
    FORBIDDEN(403, "Forbidden",
            "The credentials are good, but do not allow this: the role is missing, or the application is disabled. Administrators never start or check."),
    NOT_FOUND(404, "Not found",
            "There is no such resource, or it belongs to another application; the two cannot be told apart."),
    METHOD_NOT_ALLOWED(405, "Method not allowed", "The resource does not know this method. The header Allow names those it knows."),
    NOT_ACCEPTABLE(406, "Not acceptable", "The resource has no representation of a type that the header Accept allows."),
    ALREADY_DECIDED(409, "Already decided",
            "The verification (or lockout) has come to its end; verificationStatus (or lockoutStatus) says to which. Start another one."),
    REQUEST_IN_PROGRESS(409, "Request in progress",
            "A request with the same Idempotency-Key is still running. Repeat it a little later to get its answer."),
    CODE_EXPIRED(410, "Code expired",
            "The lifetime of the code or of its verification is over, or a fresh code is still on its way. Nothing was judged or counted. "
                    + "resendAvailableAt says from when a fresh code can be asked for; null: start again."),
    PRECONDITION_FAILED(412, "Precondition failed", "The resource is not (any more) the one that If-Match names. Read it again and repeat the change."),
    PAYLOAD_TOO_LARGE(413, "Payload too large", "The body is larger than this route reads."),
    UNSUPPORTED_MEDIA_TYPE(415, "Unsupported media type", "The body has to be application/json, in UTF-8."),
    INCORRECT_CODE(422, "Incorrect code",
            "The code is wrong and was counted; attemptsRemaining says how many entries are left. The old code is dead; freshCode says whether a fresh one is "
                    + "on its way, or when it will be."),
    STALE_CODE(422, "Stale code",
            "The code is an earlier one of the same verification. It was not counted; ask the person to enter the code of the newest message."),
    RECIPIENT_NOT_ALLOWED(422, "Recipient not allowed", "The application does not send to the country of this number."),
    IDEMPOTENCY_KEY_REUSED(422, "Idempotency key reused", "The Idempotency-Key was used for a different request within 24 hours. Take a new one."),
    ACCOUNT_LOCKED(423, "Account locked",
            "Too many wrong codes: the account is paused until lockedUntil (null: until support releases it). Nothing is judged meanwhile. "
                    + "support says where the person finds help."),
    RATE_LIMITED(429, "Rate limited",
            "The limit named by limit is used up. Retry-After says in how many seconds to try again. Nothing was counted."),
    INTERNAL_ERROR(500, "Internal error", "Something went wrong on our side. Quote the X-Request-Id of the answer when you report it."),
    UNAVAILABLE(503, "Unavailable",
            "The component named by component (database or whatsapp; of the administrator's routes under /v1/crm also hubspot) is not available. Retry-After says in how many seconds to try again. Nothing was approved.");
    // @formatter:on

    private final int status;
    private final String title;
    private final String explanation;

    ProblemType(int status, String title, String explanation) {
        this.status = status;
        this.title = title;
        this.explanation = explanation;
    }

    /** The contract's name, and the anchor on the page. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public String uri() {
        return "/otp/problems#" + word();
    }

    public int status() {
        return status;
    }

    public String title() {
        return title;
    }

    public String explanation() {
        return explanation;
    }
}
