package otp.support;

import otp.search.Whose;

/**
 * What support looks for among lockouts.
 *
 * @param active whether it is in force; null: either way
 */
public record LockoutSearch(Whose whose, Boolean active) {}
