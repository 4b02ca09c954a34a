/** JSON in, as strict as the contract says, and JSON out, without reflection. */
package otp.web.json;
