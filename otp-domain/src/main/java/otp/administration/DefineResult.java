package otp.administration;

import otp.application.Application;

/** What became of a definition; {@code application} is the one that now stands, null when there is none to stand. */
public record DefineResult(Kind kind, Application application) {

    /** How it ended. */
    public enum Kind {
        CREATED, REPLACED,
        /** The caller named a version that is not the present one; nothing was changed. */
        PRECONDITION_FAILED
    }
}
