/** What administrators do to applications and keys; each act leaves an event in the application's own log. */
package otp.administration;
