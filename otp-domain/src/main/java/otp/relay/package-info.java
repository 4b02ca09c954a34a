/** Tells the CRM what happened: one contact, one note a verification, one ticket a lockout, in the order of events, each once. */
package otp.relay;
