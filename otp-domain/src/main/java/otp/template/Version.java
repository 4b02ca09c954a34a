package otp.template;

/** A template in one language: what Meta approves, pauses and sends by. */
public record Version(String name, String language) implements Comparable<Version> {

    @Override
    public int compareTo(Version other) {
        int byName = name.compareTo(other.name);
        return byName != 0 ? byName : language.compareTo(other.language);
    }
}
