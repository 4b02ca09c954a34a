package otp.message;

import java.util.Locale;

import otp.application.Templates;

/** What a message is for, and with it the template it goes out by. */
public enum MessageKind {
    /** A code at the start or on request. */
    CODE(true) {
        @Override
        public String template(Templates templates) {
            return templates.code();
        }
    },
    /** The fresh code after a wrong entry. */
    RETRY(true) {
        @Override
        public String template(Templates templates) {
            return templates.retry();
        }
    },
    /** The account is paused. */
    LOCKED(false) {
        @Override
        public String template(Templates templates) {
            return templates.locked();
        }
    },
    /** The account is open again. */
    UNLOCKED(false) {
        @Override
        public String template(Templates templates) {
            return templates.unlocked();
        }
    };

    private final boolean carriesCode;

    MessageKind(boolean carriesCode) {
        this.carriesCode = carriesCode;
    }

    public abstract String template(Templates templates);

    /** As it is called in an application's definition. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public boolean carriesCode() {
        return carriesCode;
    }
}
