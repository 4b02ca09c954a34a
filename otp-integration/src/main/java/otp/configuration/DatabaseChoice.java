package otp.configuration;

import java.util.Optional;

/** The server has read it before us; here it is only judged. An empty password is a password. */
record DatabaseChoice(boolean mysql) {

    static DatabaseChoice read(Values values) {
        Optional<String> url = values.optional("otp.db.url");
        boolean embedded = values.withDefault("otp.db.embedded", "false", "must be true or false",
                given -> given.equals("true") || given.equals("false")).equals("true");
        if (url.isPresent() && embedded) {
            values.fault("otp.db.url", "and otp.db.embedded=true exclude each other");
        } else if (url.isEmpty() && !embedded) {
            values.fault("otp.db.url", "is missing (or otp.db.embedded=true)");
        }
        url.ifPresent(given -> judge(given, values));
        return new DatabaseChoice(url.isPresent());
    }

    private static void judge(String url, Values values) {
        if (!url.startsWith("jdbc:mysql:")) {
            values.fault("otp.db.url", "must begin with jdbc:mysql:");
        }
        if (values.optional("otp.db.user").isEmpty()) {
            values.fault("otp.db.user", "is missing");
        }
    }
}
