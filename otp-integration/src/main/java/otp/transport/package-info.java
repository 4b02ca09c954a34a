/** What all exchanges with providers have in common. */
package otp.transport;
