/** What WhatsApp, or the way to it, can do to a real node, told in what people, their applications and operators see of it. */
package otp.faults;
