/** Applies the provider's reports aside from the requests that brought them: bounded in threads and in what it keeps in memory. */
package otp.reporting;
