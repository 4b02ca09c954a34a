/** The OpenAPI document. */
package otp.web.openapi;
