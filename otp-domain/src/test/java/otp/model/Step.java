package otp.model;

import otp.account.Purpose;

/**
 * One thing that happens.
 *
 * @param number which dead code or lockout, how many milliseconds, or which policy
 */
record Step(Kind kind, Purpose purpose, int number) {

    enum Kind {
        START, RIGHT, WRONG, STALE, RESEND, CANCEL, TIME_PASSES, GUESSES, LOCKOUT_PASSES, RELEASE, POLICY_CHANGES, OUTAGE, TIMER
    }

    @Override
    public String toString() {
        return kind + " " + purpose + " " + number;
    }
}
