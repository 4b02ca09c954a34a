/** The CRM at HubSpot: requests within a budget that all nodes share, in batches, with every way it refuses told apart. */
package otp.hubspot;
