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

    @Override
    public long directoryVersion() {
        return version;
    }

    @Override
    public void changed() {
        version++;
    }
}
