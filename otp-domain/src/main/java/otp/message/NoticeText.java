package otp.message;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;

import otp.recipient.Recipient;
import otp.recipient.TimeZones;

/** The one sentence of a notice, in the language of the message; English for languages not listed. No account, number or code in it. */
final class NoticeText {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);
    private static final DateTimeFormatter OFFSET = DateTimeFormatter.ofPattern("'UTC'xxx", Locale.ROOT);

    /** In milliseconds: the minute shown never lies before the end. */
    private static final long ROUND_UP = 59_999;

    private record Phrases(String pausedUntil, String paused, String open) {}

    private static final Phrases ENGLISH = new Phrases("paused until %s", "paused until support opens it again", "open again");
    private static final Map<String, Phrases> BY_LANGUAGE = Map.of(
            "en", ENGLISH,
            "de", new Phrases("gesperrt bis %s", "gesperrt, bis der Support es wieder \u00f6ffnet", "wieder offen"),
            "fr",
            new Phrases("suspendu jusqu\u2019au %s", "suspendu jusqu\u2019\u00e0 sa r\u00e9ouverture par l\u2019assistance",
                    "de nouveau ouvert"),
            "es", new Phrases("en pausa hasta %s", "en pausa hasta que soporte la reabra", "abierta de nuevo"),
            "pt", new Phrases("em pausa at\u00e9 %s", "em pausa at\u00e9 o suporte a reabrir", "aberta novamente"),
            "it", new Phrases("sospeso fino al %s", "sospeso finch\u00e9 l\u2019assistenza non lo riapre", "di nuovo aperto"));

    private NoticeText() {}

    /** The time is the clock's on the recipient's wall where that is known, else UTC; which of them, it says. */
    static String locked(String language, Instant until, Recipient to) {
        var phrases = phrases(language);
        return until == null ? phrases.paused() : phrases.pausedUntil().formatted(time(until.plusMillis(ROUND_UP), to));
    }

    private static String time(Instant until, Recipient to) {
        var local = until.atOffset(TimeZones.offset(to, until).orElse(ZoneOffset.UTC));
        return TIME.format(local) + ' ' + (local.getOffset().equals(ZoneOffset.UTC) ? "UTC" : OFFSET.format(local));
    }

    static String unlocked(String language) {
        return phrases(language).open();
    }

    private static Phrases phrases(String language) {
        return BY_LANGUAGE.getOrDefault(language.split("_", 2)[0], ENGLISH);
    }
}
