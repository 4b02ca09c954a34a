package otp.template;

import java.time.Duration;

/**
 * A template in one language, as the business account has it.
 *
 * @param lifetime how long Meta tries to deliver a message; null: it does not say, which is Meta's default
 */
public record Template(Version version, TemplateStatus status, Category category, Duration lifetime, Shape shape) {

    private static final Duration AUTHENTICATION_DEFAULT = Duration.ofMinutes(10);
    private static final Duration DEFAULT = Duration.ofDays(30);

    /**
     * What a send has to fill in.
     *
     * @param copyCode whether the first button copies the code
     * @param bodyParameters variables of the body
     * @param named whether one of them has a name for a number; a send by position does not fill it
     * @param moreToFill whether header or buttons want something, too, that no notice of ours brings
     */
    public record Shape(boolean copyCode, int bodyParameters, boolean named, boolean moreToFill) {}

    /** Meta's own default where the template says nothing. */
    public Duration timeToLive() {
        if (lifetime != null) {
            return lifetime;
        }
        return category == Category.AUTHENTICATION ? AUTHENTICATION_DEFAULT : DEFAULT;
    }
}
