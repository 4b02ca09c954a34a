/** What applications need of the templates on the business account, and how it stands with them. */
package otp.template;
