/** The reading side of the audit log: who looks into what happened searches it, or takes all of a search's result away. */
package otp.investigation;
