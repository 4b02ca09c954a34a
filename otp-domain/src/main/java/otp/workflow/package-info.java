/** What workflows of the CRM may do here: each call once, in the name of its portal and workflow. */
package otp.workflow;
