/** HubSpot as far as it is used here: an in-memory portal behind its HTTP API, as strict as the real one. Plain Java, so that tests can have it too. */
package otp.sandbox.portal;
