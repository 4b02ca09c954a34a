/** Who sends a request, and the two ways to be refused for it. */
package otp.web.caller;
