package otp.web.caller;

import java.util.Set;

import otp.application.Application;
import otp.application.Role;

/**
 * Who sends a request.
 *
 * @param actor as audit events name it, such as {@code key:…}
 * @param application whose caller, support or auditor it is; null for an administrator, who belongs to none
 */
public record Caller(String actor, Set<Role> roles, Application application) {

    public Caller {
        roles = Set.copyOf(roles);
        if (application == null && !roles.equals(Set.of(Role.ADMIN))) {
            throw new IllegalArgumentException("only an administrator belongs to no application");
        }
    }

    public static Caller admin(String actor) {
        return new Caller(actor, Set.of(Role.ADMIN), null);
    }

    /** Who holds the key or token, told from everybody else: actors of two applications may have one name. */
    public String holder() {
        return (application == null ? "" : application.id()) + "/" + actor;
    }

    public boolean isAdmin() {
        return roles.contains(Role.ADMIN);
    }

    public boolean hasOneOf(Role... any) {
        for (Role role : any) {
            if (roles.contains(role)) {
                return true;
            }
        }
        return false;
    }
}
