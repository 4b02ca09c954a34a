/** What happens before the first request. */
package otp.start;
