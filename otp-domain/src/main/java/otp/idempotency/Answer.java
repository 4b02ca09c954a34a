package otp.idempotency;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;

/**
 * An answer as it was given, to be given again byte for byte.
 *
 * @param location null: none
 * @param retryAfter seconds; null: none
 * @param replayUntil null: as long as the record is kept
 */
public record Answer(int status, String contentType, String location, String retryAfter, byte[] body, Instant replayUntil) {

    byte[] bytes() {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            out.writeInt(status);
            out.writeUTF(contentType);
            out.writeUTF(location == null ? "" : location);
            out.writeUTF(retryAfter == null ? "" : retryAfter);
            out.writeInt(body.length);
            out.write(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static Answer of(byte[] bytes, Instant replayUntil) {
        try (var in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            return new Answer(in.readInt(), in.readUTF(), orNull(in.readUTF()), orNull(in.readUTF()), in.readNBytes(in.readInt()),
                    replayUntil);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    @Override
    public String toString() {
        return "Answer[" + status + "]";
    }
}
