package otp.memory;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import otp.application.ApplicationRow;
import otp.application.ApplicationRows;

/** Applications in a list. */
public final class MemoryApplicationRows implements ApplicationRows {

    private final List<ApplicationRow> rows = new ArrayList<>();
    private long version;

    @Override
    public List<ApplicationRow> all() {
        return rows;
    }

    @Override
    public void lockDirectory() {
        // tests change the directory in one thread
    }

    @Override
    public Optional<ApplicationRow> find(String name) {
        return rows.stream().filter(row -> row.name().equals(name)).findFirst();
    }

    @Override
    public void add(ApplicationRow row) {
        rows.add(row);
    }

    /** As on a node that has not heard of what another one has made. */
    public List<ApplicationRow> forget() {
        var forgotten = List.copyOf(rows);
        rows.clear();
        return forgotten;
    }

    @Override
    public long directoryVersion() {
        return version;
    }

    @Override
    public void changed() {
        version++;
    }
}
