package otp.sandbox.configuration;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;

/** A small text file that only its owner can read, replaced whole or not at all. */
public final class PrivateFile {

    private final Path path;

    public PrivateFile(Path path) {
        this.path = path;
    }

    public Optional<String> read() {
        try {
            return Optional.of(Files.readString(path));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void write(String text) {
        try {
            Path directory = path.toAbsolutePath().getParent();
            Files.createDirectories(directory, only(directory, "rwx------"));
            Path draft = Files.createTempFile(directory, "draft", null, only(directory, "rw-------"));
            Files.writeString(draft, text);
            Files.move(draft, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Not every file system knows owners; a home directory on one that does not is as private as it gets. */
    private static FileAttribute<?>[] only(Path place, String permissions) {
        return place.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))}
                : new FileAttribute<?>[0];
    }
}
