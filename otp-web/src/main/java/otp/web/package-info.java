/** The HTTP face: resources, problems, authentication, webhooks and pages. */
package otp.web;
