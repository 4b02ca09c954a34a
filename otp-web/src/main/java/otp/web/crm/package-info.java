/** The routes under /v1/crm, by which an administrator sees what HubSpot lacks or refuses, and has it told again. */
package otp.web.crm;
