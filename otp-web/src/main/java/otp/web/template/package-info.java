/** The route /v1/templates, by which an administrator sees what is wrong with the templates on the business account. */
package otp.web.template;
