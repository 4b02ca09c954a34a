/** What a test outside the server needs: nodes that start, die and come back, a stand-in for WhatsApp, a caller, a database of its own. */
package otp.system;
