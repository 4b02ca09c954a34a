package otp.sandbox.graph;

import java.util.List;
import java.util.Set;

/** What Meta asks of the template of a message: that it exists, and that its components fit what was approved. */
final class TemplateRules {

    private static final Set<String> COMPONENTS = Set.of("header", "body", "button");

    private TemplateRules() {}

    static FilledTemplate judge(Members template) {
        template.only(Set.of("name", "language", "components"));
        Members language = template.object("language").only(Set.of("code", "policy"));
        if (language.optionalText("policy").filter(policy -> !policy.equals("deterministic")).isPresent()) {
            throw GraphError.BAD_VALUE.because("Param template.language.policy must be deterministic.");
        }
        Template known = Template.find(template.text("name"), language.text("code"))
                .orElseThrow(() -> GraphError.NO_SUCH_TEMPLATE.because("There is no approved template of that name in that language."));
        List<Members> components = template.list("components");
        components.forEach(TemplateRules::judgeComponent);
        String parameter = Parameters.body(known, all("body", components));
        refuseParameters("header", all("header", components));
        if (known.carriesCode()) {
            CopyCodeButton.judge(parameter, all("button", components));
        } else {
            refuseParameters("button", all("button", components));
        }
        return new FilledTemplate(known, language.text("code"), parameter);
    }

    private static void judgeComponent(Members component) {
        String type = component.text("type");
        if (!COMPONENTS.contains(type)) {
            throw GraphError.BAD_VALUE.because("Param template.components.type must be one of header, body, button.");
        }
        component.only(type.equals("button") ? Set.of("type", "sub_type", "index", "parameters") : Set.of("type", "parameters"));
    }

    private static List<Members> all(String type, List<Members> components) {
        return components.stream().filter(component -> component.text("type").equals(type)).toList();
    }

    private static void refuseParameters(String type, List<Members> components) {
        if (components.stream().anyMatch(component -> !component.list("parameters").isEmpty())) {
            throw GraphError.PARAMETER_COUNT.because(type + ": there are parameters, and the template expects none.");
        }
    }
}
