package otp.migration;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;

import org.flywaydb.core.api.resource.LoadableResource;

/** One migration, read by name through the class loader: what is named is never looked for, so no file system has to be walked. */
class Script extends LoadableResource {

    static final String FOLDER = "otp/migration/";

    private final String name;

    Script(String name) {
        this.name = name;
    }

    static String read(String name) {
        String path = FOLDER + name;
        try (InputStream stream = Thread.currentThread().getContextClassLoader().getResourceAsStream(path)) {
            if (stream == null) {
                throw new IllegalStateException("not in the archive: " + path);
            }
            return new String(stream.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Reader read() {
        return new StringReader(read(name));
    }

    @Override
    public String getAbsolutePath() {
        return FOLDER + name;
    }

    @Override
    public String getAbsolutePathOnDisk() {
        return getAbsolutePath();
    }

    @Override
    public String getFilename() {
        return name;
    }

    @Override
    public String getRelativePath() {
        return getAbsolutePath();
    }
}
