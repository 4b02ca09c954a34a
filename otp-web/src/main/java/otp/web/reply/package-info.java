/** An answer as bytes and headers, before it becomes one of JAX-RS's. */
package otp.web.reply;
