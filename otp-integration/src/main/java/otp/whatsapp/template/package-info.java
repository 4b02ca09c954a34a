/** The templates of the WhatsApp business account, read from the Graph API. */
package otp.whatsapp.template;
