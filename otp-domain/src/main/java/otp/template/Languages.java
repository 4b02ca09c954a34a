package otp.template;

import java.util.List;
import java.util.stream.Stream;

/** In which languages a template may go out to somebody, the best first. */
public final class Languages {

    private Languages() {}

    /** The wanted one, its base language, the application's, that one's base. */
    public static List<String> of(String wanted, String application) {
        return Stream.of(wanted, base(wanted), application, base(application)).distinct().toList();
    }

    private static String base(String language) {
        return language.split("_", 2)[0];
    }
}
