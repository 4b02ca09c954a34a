/** The one place that reads configuration; what is missing or unusable stops the deployment with one message. */
package otp.configuration;
