package otp.web.resource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;

import otp.application.Application;
import otp.application.Applications;
import otp.application.Role;
import otp.web.GivenApplications;
import otp.web.GivenHeaders;
import otp.web.caller.Caller;
import otp.web.problem.ProblemException;

class ScopeTest {

    private static final Caller SUPPORT = new Caller("key:a", Set.of(Role.SUPPORT), GivenApplications.LONELY);
    private static final Caller ADMIN = Caller.admin("admin");

    @Test
    void aKeysHolderLooksInItsOwnApplicationWhateverItSays() {
        assertThat(scope(SUPPORT)).contains(GivenApplications.LONELY);
        assertThat(scope(SUPPORT, "acme")).contains(GivenApplications.LONELY);
        assertThat(scope(SUPPORT, "nobody", "acme")).contains(GivenApplications.LONELY);
    }

    @Test
    void anAdministratorLooksInTheApplicationItNamesOrInAll() {
        assertThat(scope(ADMIN)).isEmpty();
        assertThat(scope(ADMIN, "acme")).contains(GivenApplications.ACME);
    }

    @Test
    void anApplicationThatDoesNotExistHasNothing() {
        assertThatThrownBy(() -> scope(ADMIN, "nobody")).isInstanceOf(ProblemException.class).hasMessage("not-found");
        assertThatThrownBy(() -> scope(ADMIN, "")).isInstanceOf(ProblemException.class).hasMessage("not-found");
    }

    @Test
    void anAdministratorNamesOne() {
        assertThatThrownBy(() -> scope(ADMIN, "acme", "acme")).isInstanceOf(ProblemException.class).hasMessage("invalid-request");
    }

    private static Optional<Application> scope(Caller caller, String... named) {
        var scope = new Scope();
        scope.applications = new OnlyAcme();
        return scope.of(caller, named.length == 0 ? new GivenHeaders() : new GivenHeaders().with("Otp-Application", named));
    }

    private static final class OnlyAcme extends Applications {

        @Override
        public Optional<Application> find(String name) {
            return name.equals("acme") ? Optional.of(GivenApplications.ACME) : Optional.empty();
        }
    }
}
