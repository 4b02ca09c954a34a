/**
 * What a load balancer asks this node. A jar of its own in the EAR's {@code lib/}: WildFly looks for health checks there and in a web archive
 * deployed alone, and silently overlooks them in an EAR's modules.
 */
package otp.health;
