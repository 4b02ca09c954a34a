/** Repetitions with an Idempotency-Key get the bytes of the first answer. */
package otp.web.idempotency;
