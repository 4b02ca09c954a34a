package otp.sandbox.graph;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Meta's preset text of authentication templates, and our notice, in one language. Asterisks make bold; {{1}} is the parameter. */
enum Wording {

    ENGLISH(List.of("en", "en_US", "en_GB"),
            "*{{1}}* is your verification code. For your security, do not share this code.",
            "This code expires in 5 minutes.", "Copy code",
            "Signing in to your account is {{1}}. If you have questions, contact support."),
    GERMAN(List.of("de"),
            "*{{1}}* ist dein Bestätigungscode. Gib diesen Code zu deiner Sicherheit nicht weiter.",
            "Dieser Code läuft in 5 Minuten ab.", "Code kopieren",
            "Die Anmeldung an Ihrem Konto ist {{1}}. Bei Fragen hilft Ihnen der Support."),
    FRENCH(List.of("fr"),
            "Votre code de vérification est *{{1}}*. Pour votre sécurité, ne le partagez pas.",
            "Ce code expire dans 5 minutes.", "Copier le code",
            "L’accès à votre compte est {{1}}. Pour toute question, contactez l’assistance."),
    SPANISH(List.of("es", "es_ES", "es_MX", "es_AR"),
            "Tu código de verificación es *{{1}}*. Por tu seguridad, no lo compartas.",
            "Este código caduca en 5 minutos.", "Copiar código",
            "La entrada a tu cuenta está {{1}}. Si tienes preguntas, contacta con soporte."),
    PORTUGUESE(List.of("pt_BR", "pt_PT"),
            "Seu código de verificação é *{{1}}*. Para sua segurança, não o compartilhe.",
            "Este código expira em 5 minutos.", "Copiar código",
            "A entrada na sua conta está {{1}}. Se tiver dúvidas, fale com o suporte."),
    ITALIAN(List.of("it"),
            "Il tuo codice di verifica è *{{1}}*. Per la tua sicurezza, non condividerlo.",
            "Questo codice scade tra 5 minuti.", "Copia codice",
            "L’accesso al tuo account è {{1}}. Per domande, contatta l’assistenza."),
    DUTCH(List.of("nl"),
            "*{{1}}* is je verificatiecode. Deel deze code voor je eigen veiligheid niet.",
            "Deze code verloopt over 5 minuten.", "Code kopiëren",
            "Aanmelden bij je account is {{1}}. Heb je vragen, neem dan contact op met support.");

    private final List<String> languages;
    private final String code;
    private final String expiry;
    private final String button;
    private final String notice;

    Wording(List<String> languages, String code, String expiry, String button, String notice) {
        this.languages = languages;
        this.code = code;
        this.expiry = expiry;
        this.button = button;
        this.notice = notice;
    }

    static Optional<Wording> of(String language) {
        return Stream.of(values()).filter(wording -> wording.languages.contains(language)).findFirst();
    }

    /** Every language there is wording for. */
    static List<String> everyLanguage() {
        return Stream.of(values()).flatMap(wording -> wording.languages.stream()).sorted().toList();
    }

    Rendering code(String code) {
        return new Rendering(this.code.replace("{{1}}", code), Optional.of(expiry), Optional.of(button));
    }

    Rendering notice(String sentence) {
        return new Rendering(notice.replace("{{1}}", sentence), Optional.empty(), Optional.empty());
    }
}
