package otp.audit;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

import otp.crypto.Bytes;

/** Bytes that say unambiguously what the parts were: each with its length in front, -1 for one that is not there. */
final class LinkContent {

    private static final int MISSING = -1;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);

    LinkContent id(UUID id) {
        return bytes(id == null ? null : Bytes.of(id));
    }

    LinkContent number(long number) {
        return bytes(Bytes.of(number));
    }

    LinkContent text(String text) {
        return bytes(text == null ? null : text.getBytes(StandardCharsets.UTF_8));
    }

    LinkContent bytes(byte[] part) {
        bytes.writeBytes(Bytes.of(part == null ? MISSING : part.length));
        if (part != null) {
            bytes.writeBytes(part);
        }
        return this;
    }

    byte[] bytes() {
        return bytes.toByteArray();
    }
}
