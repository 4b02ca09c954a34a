package otp.sandbox.graph;

import java.util.List;

/** The one button of an authentication template. It was created as an OTP button, and Meta makes it a URL button, so that it is sent as. */
final class CopyCodeButton {

    private CopyCodeButton() {}

    static void judge(String code, List<Members> buttons) {
        if (buttons.isEmpty()) {
            throw GraphError.PARAMETER_MISSING.because("buttons: Button at index 0 of type Url requires a parameter.");
        }
        if (buttons.size() > 1) {
            throw GraphError.TEMPLATE_PARAMETERS.because("buttons: there are " + buttons.size() + ", and the template has one.");
        }
        Members button = buttons.get(0);
        expect("url", "sub_type", button.text("sub_type"));
        expect("0", "index", button.text("index"));
        List<Members> parameters = button.list("parameters");
        if (parameters.isEmpty()) {
            throw GraphError.PARAMETER_MISSING.because("buttons: Button at index 0 of type Url requires a parameter.");
        }
        if (parameters.size() > 1) {
            throw GraphError.PARAMETER_COUNT
                    .because("buttons: number of params (" + parameters.size() + ") does not match the expected (1).");
        }
        if (!Parameters.text("buttons", parameters.get(0)).equals(code)) {
            throw GraphError.TEMPLATE_PARAMETERS.because("buttons: the code of the button is not the code of the body.");
        }
    }

    private static void expect(String expected, String name, String value) {
        if (!value.equals(expected)) {
            throw GraphError.BAD_VALUE.because("Param " + name + " of the button must be \"" + expected + "\".");
        }
    }
}
