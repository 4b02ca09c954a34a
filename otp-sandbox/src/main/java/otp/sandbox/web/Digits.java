package otp.sandbox.web;

/** However a number is written (a plus in a query is a space by the time it gets here), messages are kept under its digits. */
final class Digits {

    private Digits() {}

    static String of(String number) {
        return number == null ? "" : number.replaceAll("\\D", "");
    }
}
