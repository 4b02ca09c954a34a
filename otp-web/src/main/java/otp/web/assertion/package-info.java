/** Signed approvals, and the keys to verify them with. */
package otp.web.assertion;
