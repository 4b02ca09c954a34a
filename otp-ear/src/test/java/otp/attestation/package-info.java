/** The audit log on a real database, and whoever can write to it. */
package otp.attestation;
