/** Reports of the provider, taken by requests and applied aside from them: what a request stores is work that any node may do. */
package otp.report;
