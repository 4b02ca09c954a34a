/** What a second node is for: nothing depends on one of them, nothing happens twice because there are two. */
package otp.cluster;
