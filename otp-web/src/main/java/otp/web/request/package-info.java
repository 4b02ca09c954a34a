/** What every request has, whatever it is about: an id, a route, a bounded body, a caller or none. */
package otp.web.request;
