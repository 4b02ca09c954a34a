/** Chains of facts: each link's MAC covers the one before, so nothing can be changed, taken out or put elsewhere unseen. */
package otp.chain;
