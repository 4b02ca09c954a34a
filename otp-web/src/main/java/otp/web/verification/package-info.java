/** The routes under /v1/verifications: start, read, check, resend, cancel. */
package otp.web.verification;
