package otp.migration;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

import org.flywaydb.core.api.ResourceProvider;
import org.flywaydb.core.api.migration.JavaMigration;
import org.flywaydb.core.api.resource.LoadableResource;

/** The migrations that the file {@code index} names. Flyway's own search does not find them in WildFly's virtual file system. */
class Scripts implements ResourceProvider {

    private final List<String> names = Script.read("index").lines().map(String::strip).filter(line -> !line.isEmpty()).toList();

    /** What cannot be said in a script that may be repeated. */
    JavaMigration[] additions() {
        return names.stream().filter(name -> name.endsWith(Additions.SUFFIX)).map(Additions::new).toArray(JavaMigration[]::new);
    }

    @Override
    public LoadableResource getResource(String name) {
        return names.stream().filter(name::equals).map(Script::new).findFirst().orElse(null);
    }

    @Override
    public Collection<LoadableResource> getResources(String prefix, String[] suffixes) {
        return names.stream().filter(name -> name.startsWith(prefix) && Stream.of(suffixes).anyMatch(name::endsWith))
                .<LoadableResource>map(Script::new).toList();
    }
}
