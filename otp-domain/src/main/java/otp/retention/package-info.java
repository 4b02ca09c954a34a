/** What is over is removed after its time, in small batches; what is in force or still counts never is. */
package otp.retention;
