package otp.application;

import java.util.List;
import java.util.Optional;

/** The applications in the database, and the one number that tells every node that something changed. */
public interface ApplicationRows {

    List<ApplicationRow> all();

    /** Locks the directory until the transaction ends, so that changes by administrators come one after the other. */
    void lockDirectory();

    Optional<ApplicationRow> find(String name);

    void add(ApplicationRow row);

    /** Rises with every change of an application or a key. */
    long directoryVersion();

    /** Raises the version in the transaction under way. */
    void changed();
}
