/** A person is forgotten: what tells who it was is destroyed, what is counted or in force stays under a keyed index. */
package otp.erasure;
