/** What time drives on this node. Timers start work and know nothing about it; every node has them, and leases keep the nodes apart. */
package otp.timer;
