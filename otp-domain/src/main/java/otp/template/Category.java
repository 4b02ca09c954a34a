package otp.template;

import java.util.Locale;

/** What Meta takes a template for. It may decide anew at any time. */
public enum Category {
    AUTHENTICATION,
    UTILITY,
    MARKETING,
    /** One this version knows nothing of. */
    UNKNOWN;

    public static Category of(String word) {
        for (Category category : values()) {
            if (category.name().equals(word.toUpperCase(Locale.ROOT))) {
                return category;
            }
        }
        return UNKNOWN;
    }
}
