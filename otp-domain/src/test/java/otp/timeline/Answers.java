package otp.timeline;

import static otp.timeline.Times.text;

import java.time.Instant;

import otp.lockout.LockoutStatus;
import otp.verification.VerificationStatus;

/** What a caller can be told, each answer in the words of the contract. */
public final class Answers {

    private Answers() {}

    public static String codeSent() {
        return "201 pending";
    }

    public static String approved() {
        return "200 approved";
    }

    public static String canceled() {
        return "204";
    }

    public static String incorrect(int attemptsRemaining) {
        return "422 incorrect-code, " + attemptsRemaining + " left, fresh code sent";
    }

    public static String incorrect(int attemptsRemaining, String freshCodeAt) {
        return "422 incorrect-code, " + attemptsRemaining + " left, fresh code at " + freshCodeAt;
    }

    public static String stale(int attemptsRemaining) {
        return "422 stale-code, " + attemptsRemaining + " left";
    }

    public static String lockedUntil(String time) {
        return "423 account-locked until " + time;
    }

    public static String suspended() {
        return "423 account-locked until support releases it";
    }

    public static String released() {
        return "200 released";
    }

    public static String alreadyOver(LockoutStatus status) {
        return "409 already-decided, " + status.word();
    }

    public static String alreadyDecided(VerificationStatus status) {
        return "409 already-decided, " + status.word();
    }

    public static String codeExpired() {
        return "410 code-expired";
    }

    public static String limited(String limit, String availableAt) {
        return "429 rate-limited by " + limit + " until " + availableAt;
    }

    public static String providerDown(String retryAt) {
        return "503 whatsapp unavailable until " + retryAt;
    }

    public static String countryNotAllowed() {
        return "422 recipient-not-allowed";
    }

    public static String disabled() {
        return "403 forbidden";
    }

    public static String notFound() {
        return "404 not-found";
    }

    public static String actionMissing() {
        return "400 action is missing";
    }

    public static String actionUnexpected() {
        return "400 action is unexpected";
    }

    public static String badEntry() {
        return "400 not an entry";
    }

    static String locked(Instant until) {
        return until == null ? suspended() : lockedUntil(text(until));
    }
}
