/** Holds the CRM to the log: what is not there as it should be is found, shown and told again; what the CRM refuses is shown and tried again. */
package otp.reconcile;
