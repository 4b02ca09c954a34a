package otp.reconcile;

import java.util.List;

/**
 * What came of comparing.
 *
 * @param compared how many accounts were looked at
 * @param found those with differences, in the order of their ids
 * @param queued whether what differs and can be told is told again
 * @param next the cursor of the accounts that follow; null: these were the last
 */
public record Reconciliation(int compared, List<Finding> found, boolean queued, String next) {}
