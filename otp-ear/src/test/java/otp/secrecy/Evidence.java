package otp.secrecy;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import otp.system.MySqlSchema;
import otp.system.OtpServer;

/** What somebody would hold who has the whole database and the whole log: a text for every table, and one for the log. */
record Evidence(Map<String, String> texts) {

    static Evidence of(MySqlSchema schema, OtpServer server) {
        Map<String, String> texts = new TreeMap<>();
        for (String table : schema.query("SELECT table_name FROM information_schema.tables WHERE table_schema = DATABASE()")) {
            texts.put(table, dump(schema, table));
        }
        texts.put("the log", server.log());
        return new Evidence(texts);
    }

    /** Which secret is in what text; never the secret itself. */
    List<String> leaks(Collection<Secret> secrets) {
        List<String> leaks = new ArrayList<>();
        for (Secret secret : secrets) {
            for (String form : secret.forms()) {
                texts.forEach((name, text) -> {
                    int at = text.indexOf(form);
                    if (at >= 0) {
                        leaks.add(secret + " in " + name + ": " + around(text, at));
                    }
                });
            }
        }
        return leaks;
    }

    /** Of that table or log alone. */
    Evidence only(String name) {
        return new Evidence(Map.of(name, texts.get(name)));
    }

    int size(String name) {
        return texts.get(name).length();
    }

    /** The line up to the leak, to find where it comes from. */
    private static String around(String text, int at) {
        return text.substring(Math.max(Math.max(0, at - 160), text.lastIndexOf('\n', at) + 1), at);
    }

    /** Every column of every row as the bytes it has, so that text in a binary column is seen as well. */
    private static String dump(MySqlSchema schema, String table) {
        StringBuilder text = new StringBuilder();
        try (Connection connection = schema.connect(); Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT * FROM `" + table + "`")) {
            while (rows.next()) {
                for (int column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
                    byte[] bytes = rows.getBytes(column);
                    text.append(bytes == null ? "null" : new String(bytes, ISO_8859_1)).append(" | ");
                }
                text.append('\n');
            }
            return text.toString();
        } catch (SQLException e) {
            throw new IllegalStateException(table, e);
        }
    }
}
