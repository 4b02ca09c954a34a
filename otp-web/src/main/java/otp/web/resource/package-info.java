/** How a request finds what belongs to an application: where it may look, and by which id. */
package otp.web.resource;
