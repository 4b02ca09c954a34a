package otp.report;

import java.util.List;

/** Applies reports on this node, aside from whoever hands them over. What it has no room for, or loses, becomes due by itself. */
public interface ReportWorkers {

    /** Only takes them over, as many as there is room for. */
    void begin(List<WaitingReport> reports);

    /** For how many more there is room. */
    int room();
}
