package otp.template;

import java.util.List;

/** A business account that tells what a test put there, and counts how often. */
final class SmallAccount implements BusinessAccount {

    List<Template> templates = Given.all("en_US");
    String silent;
    int readings;

    @Override
    public List<Template> templates() {
        readings++;
        if (silent != null) {
            throw new UnreadableTemplatesException(silent);
        }
        return templates;
    }
}
