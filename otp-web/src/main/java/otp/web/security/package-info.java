/** Finds out who sends a request, once, before anything else looks at it. */
package otp.web.security;
