/** What workflows in HubSpot ask for, believed only with HubSpot's signature. */
package otp.web.hubspot;
