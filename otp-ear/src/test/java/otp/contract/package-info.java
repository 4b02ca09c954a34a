/** The contract, line by line, against one node over real HTTP; nothing here looks inside. */
package otp.contract;
