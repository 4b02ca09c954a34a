/** What Meta tells us, believed only with its signature. */
package otp.web.webhook;
