/** The routes under /v1/applications, for administrators. */
package otp.web.application;
