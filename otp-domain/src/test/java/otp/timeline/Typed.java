package otp.timeline;

import java.util.List;
import java.util.UUID;

/** What a person types, who has nothing but the phone to look at. */
@FunctionalInterface
public interface Typed {

    /** The code that came last. */
    Typed RIGHT = (otp, verification) -> last(otp.codesOnPhone(verification));

    /** A number that was never a code of this verification. */
    Typed WRONG = (otp, verification) -> unlike(otp.secretCodes(verification));

    /** The newest code, although it is on no phone. */
    Typed SECRET = Otp::secretCode;

    String text(Otp otp, UUID verification);

    /** The code that came as the {@code number}th of the verification, from 1. */
    static Typed received(int number) {
        return (otp, verification) -> otp.codesOnPhone(verification).get(number - 1);
    }

    static Typed text(String text) {
        return (otp, verification) -> text;
    }

    private static String last(List<String> codes) {
        return codes.get(codes.size() - 1);
    }

    private static String unlike(List<String> codes) {
        int length = last(codes).length();
        long bound = (long) Math.pow(10, length);
        long candidate = Long.parseLong(last(codes));
        String text;
        do {
            candidate = (candidate + 1) % bound;
            text = ("%0" + length + "d").formatted(candidate);
        } while (codes.contains(text));
        return text;
    }
}
