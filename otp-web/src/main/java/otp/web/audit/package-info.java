/** The routes under /v1/audit-events: search, and export of all that is found. */
package otp.web.audit;
