package otp.sandbox.server;

import java.lang.management.ManagementFactory;

import javax.management.JMException;
import javax.management.ObjectName;

import jakarta.enterprise.context.ApplicationScoped;

/** Whether the server is through with its start, and with what it prints meanwhile. */
@ApplicationScoped
public class BootProgress {

    /** A server that does not tell is taken to be through. */
    public boolean finished() {
        try {
            ObjectName server = new ObjectName("jboss.as:management-root=server");
            return "running".equals(ManagementFactory.getPlatformMBeanServer().getAttribute(server, "serverState"));
        } catch (JMException e) {
            return true;
        }
    }
}
