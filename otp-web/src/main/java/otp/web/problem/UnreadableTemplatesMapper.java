package otp.web.problem;

import jakarta.ws.rs.ext.Provider;

import otp.template.UnreadableTemplatesException;

/** Only who asks for the templates hears of this; what Meta answered instead is in the log. */
@Provider
public class UnreadableTemplatesMapper extends ProblemMapper<UnreadableTemplatesException> {

    private static final int PAUSE = 5;

    @Override
    protected Problem problemOf(UnreadableTemplatesException exception) {
        return Problems.unavailable("whatsapp", PAUSE);
    }
}
