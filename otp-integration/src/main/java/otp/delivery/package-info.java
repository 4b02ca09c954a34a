/** Works off messages that are due or just committed: sends and settles, bounded in threads, queue and pace. */
package otp.delivery;
