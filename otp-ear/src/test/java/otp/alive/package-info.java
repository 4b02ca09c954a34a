/** Proof that the provisioned server does what fails silently when one of its subsystems is missing. */
package otp.alive;
