package otp.sandbox.graph;

import java.util.Optional;

/** A template in a language with its one parameter, which is a code or a sentence. */
public record FilledTemplate(Template template, String language, String parameter) {

    public Optional<String> code() {
        return Optional.of(parameter).filter(anything -> template.carriesCode());
    }

    public Rendering rendering() {
        return template.render(language, parameter);
    }

    @Override
    public String toString() {
        return "FilledTemplate[" + template + ", " + language + "]";
    }
}
