/** A budget of requests that all nodes share: nodes lease slices of it, so that together they never make more than somebody allows. */
package otp.budget;
