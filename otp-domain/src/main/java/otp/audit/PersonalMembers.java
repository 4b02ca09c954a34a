package otp.audit;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What an event says of the person, as it is sealed.
 *
 * @param to the recipient, masked; null: none
 * @param details what somebody said of the person
 */
public record PersonalMembers(String to, Map<String, String> details) {

    public static final PersonalMembers NONE = new PersonalMembers(null, Map.of());

    boolean any() {
        return to != null || !details.isEmpty();
    }

    byte[] bytes() {
        var bytes = new ByteArrayOutputStream();
        try (var data = new DataOutputStream(bytes)) {
            data.writeUTF(to == null ? "" : to);
            for (var member : details.entrySet()) {
                data.writeUTF(member.getKey());
                data.writeUTF(member.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static PersonalMembers of(byte[] bytes) {
        var details = new LinkedHashMap<String, String>();
        try (var data = new DataInputStream(new ByteArrayInputStream(bytes))) {
            var to = data.readUTF();
            while (data.available() > 0) {
                details.put(data.readUTF(), data.readUTF());
            }
            return new PersonalMembers(to.isEmpty() ? null : to, details);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
