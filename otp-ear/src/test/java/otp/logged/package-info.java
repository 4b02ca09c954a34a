/** The audit log against the facts it tells, on a real database: nothing happens without its event, and no event without its fact. */
package otp.logged;
