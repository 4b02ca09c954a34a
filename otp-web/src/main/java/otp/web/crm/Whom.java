package otp.web.crm;

import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import otp.application.Application;
import otp.attestation.FindChains;
import otp.web.json.JsonMembers;
import otp.web.problem.ProblemException;
import otp.web.problem.Problems;
import otp.web.search.Sought;

/** Finds the accounts that a request names by {@code account} or {@code to}. */
@ApplicationScoped
class Whom {

    @Inject
    FindChains findChains;

    /** At most one of its members is given. */
    static Sought read(JsonMembers body) {
        var sought = Sought.read(body);
        if (body.has("account") && body.has("to")) {
            body.fault("to", "must not be given together with account");
        }
        return sought;
    }

    /** Null: nobody is named. */
    Set<UUID> find(Application application, Sought sought) {
        if (sought.account() == null && sought.defaultAccount() == null && sought.to() == null) {
            return null;
        }
        var found = sought.to() != null ? findChains.of(application, sought.to())
                : sought.account() != null ? findChains.named(application, sought.account())
                        : findChains.byDefault(application, sought.defaultAccount());
        if (found.isEmpty()) {
            throw new ProblemException(Problems.notFound());
        }
        return found;
    }
}
