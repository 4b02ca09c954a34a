package otp.template;

import java.util.List;

/** The WhatsApp business account, as far as its templates go. */
public interface BusinessAccount {

    /**
     * All its templates; asks Meta, so outside any transaction.
     *
     * @throws UnreadableTemplatesException it does not tell them, or not all
     */
    List<Template> templates();
}
