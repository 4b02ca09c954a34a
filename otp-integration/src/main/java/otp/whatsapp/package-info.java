/** Meta's Cloud API: one attempt to send, guarded, and what its answer means. Knows nothing of rows, leases and timers. */
package otp.whatsapp;
