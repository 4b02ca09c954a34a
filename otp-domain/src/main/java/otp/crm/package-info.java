/** What the product needs of a CRM: contacts, notes and tickets, and how it refuses. */
package otp.crm;
