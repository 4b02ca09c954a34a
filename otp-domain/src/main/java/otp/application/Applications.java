package otp.application;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** The applications as this node knows them; requests read here, not in the database. */
@ApplicationScoped
public class Applications implements Cached {

    private volatile Snapshot known = Snapshot.of(List.of());
    private ApplicationRows rows;

    protected Applications() {
        // CDI proxy
    }

    @Inject
    public Applications(ApplicationRows rows) {
        this.rows = rows;
    }

    private record Snapshot(Map<String, Application> byName, Map<UUID, Application> byId) {

        static Snapshot of(List<Application> all) {
            return new Snapshot(all.stream().collect(Collectors.toUnmodifiableMap(Application::name, Function.identity())),
                    all.stream().collect(Collectors.toUnmodifiableMap(Application::id, Function.identity())));
        }
    }

    @Override
    public void reload() {
        known = Snapshot.of(rows.all().stream().map(ApplicationRow::application).toList());
    }

    public Optional<Application> find(String name) {
        return Optional.ofNullable(known.byName().get(name));
    }

    public Optional<Application> byId(UUID id) {
        return Optional.ofNullable(known.byId().get(id));
    }

    /** By name. */
    public List<Application> all() {
        return known.byName().values().stream().sorted(Comparator.comparing(Application::name)).toList();
    }
}
