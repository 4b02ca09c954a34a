/** The templates on the business account, seen from outside: what is wrong with them, and what a person gets meanwhile. */
package otp.templates;
