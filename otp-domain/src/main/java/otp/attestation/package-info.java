/** Proof of the audit log to those who were not there: signed roots over all heads, and the walk that finds the first broken link. */
package otp.attestation;
