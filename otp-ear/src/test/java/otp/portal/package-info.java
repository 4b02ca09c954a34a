/** What HubSpot holds after what people did, and what becomes of it when HubSpot, the network or a node fails. */
package otp.portal;
