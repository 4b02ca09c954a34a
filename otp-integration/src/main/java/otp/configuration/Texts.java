package otp.configuration;

/** What a value that travels in a header or a URL may be made of. */
final class Texts {

    private Texts() {}

    static boolean visibleAscii(String text) {
        return !text.isEmpty() && text.chars().allMatch(character -> character > ' ' && character < 0x7f);
    }

    static boolean providerId(String text) {
        return text.matches("[0-9]{5,20}");
    }

    static boolean graphVersion(String text) {
        return text.matches("v[0-9]{1,3}\\.[0-9]{1,2}");
    }

    static boolean messagesPerSecond(String text) {
        return text.matches("[1-9][0-9]{0,3}");
    }
}
