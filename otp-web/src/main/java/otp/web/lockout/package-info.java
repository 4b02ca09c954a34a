/** The routes under /v1/lockouts: search, read, release. */
package otp.web.lockout;
