/** Whatever goes wrong, said in one form: RFC 9457. */
package otp.web.problem;
