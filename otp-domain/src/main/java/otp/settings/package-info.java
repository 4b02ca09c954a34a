/** What an operator configured, read and checked once at start; see {@code otp.configuration}. */
package otp.settings;
