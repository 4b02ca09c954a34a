package otp.sandbox.portal;

/** HubSpot's kinds of errors, with the status each is answered with when it is about the whole request. */
enum Category {
    VALIDATION_ERROR(400), INVALID_AUTHENTICATION(401), MISSING_SCOPES(403), OBJECT_NOT_FOUND(404), CONFLICT(409),
    UNSUPPORTED_MEDIA_TYPE(415);

    private final int status;

    Category(int status) {
        this.status = status;
    }

    int status() {
        return status;
    }

    Refused because(String message) {
        return new Refused(this, message);
    }
}
