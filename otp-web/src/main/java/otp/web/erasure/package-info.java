/** The route /v1/erasures, by which an administrator has a person forgotten. */
package otp.web.erasure;
