package otp.verification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import otp.application.Application;
import otp.code.Codes;
import otp.message.Dispatch;
import otp.message.Message;
import otp.template.Languages;
import otp.template.TemplateCatalogue;

/** Puts together what one attempt needs. The language is chosen anew for each: templates come and go while a message waits. */
@ApplicationScoped
class MakeDispatch {

    private Secrecy secrecy;
    private Codes codes;
    private TemplateCatalogue catalogue;

    protected MakeDispatch() {
        // CDI proxy
    }

    @Inject
    MakeDispatch(Secrecy secrecy, Codes codes, TemplateCatalogue catalogue) {
        this.secrecy = secrecy;
        this.codes = codes;
        this.catalogue = catalogue;
    }

    Dispatch of(Application application, Verification verification, Message message) {
        var to = secrecy.recipient(verification);
        var definition = application.definition();
        var template = message.kind().template(definition.templates());
        var language = catalogue.language(template, message.language(), definition.language());
        var others = Languages.of(message.language(), definition.language()).stream().filter(other -> !other.equals(language)).toList();
        var parameter = message.kind().carriesCode() ? codes.digits(verification.source(), message.code())
                : message.noticeText(language, to);
        return new Dispatch(message.id(), message.accountId(), message.lease(), to, template, language, parameter,
                message.kind().carriesCode(), others);
    }
}
