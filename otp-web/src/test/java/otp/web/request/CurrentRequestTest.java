package otp.web.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;

import org.junit.jupiter.api.Test;

import otp.application.Role;
import otp.web.GivenApplications;
import otp.web.caller.Caller;
import otp.web.caller.ForbiddenException;
import otp.web.caller.UnauthenticatedException;

class CurrentRequestTest {

    private final CurrentRequest current = new CurrentRequest();

    @Test
    void refusesWhereACallerIsNeededAndNoneIsKnown() {
        assertThatThrownBy(current::caller).isInstanceOf(UnauthenticatedException.class);
        assertThatThrownBy(() -> current.callerAs(Role.ADMIN)).isInstanceOf(UnauthenticatedException.class);
        assertThatThrownBy(current::callOfCaller).isInstanceOf(UnauthenticatedException.class);
    }

    @Test
    void refusesACallerWithoutTheRole() {
        current.authenticated(new Caller("key:a", Set.of(Role.AUDITOR), GivenApplications.ACME));

        assertThatThrownBy(() -> current.callerAs(Role.CALLER, Role.SUPPORT)).isInstanceOf(ForbiddenException.class);
        assertThat(current.callerAs(Role.SUPPORT, Role.AUDITOR).actor()).isEqualTo("key:a");
    }

    @Test
    void neverLetsAnAdministratorStartOrCheck() {
        current.authenticated(Caller.admin("admin"));
        assertThatThrownBy(current::callOfCaller).isInstanceOf(ForbiddenException.class);

        current.authenticated(new Caller("jwt:ada", Set.of(Role.ADMIN, Role.CALLER), GivenApplications.ACME));
        assertThatThrownBy(current::callOfCaller).isInstanceOf(ForbiddenException.class);
    }

    @Test
    void namesWhoCallsForWhatInWhichRequest() {
        current.begin("r-1", "POST", "/otp/v1/verifications");
        current.authenticated(new Caller("key:a", Set.of(Role.CALLER), GivenApplications.ACME));

        assertThat(current.callOfCaller().actor()).isEqualTo("key:a");
        assertThat(current.callOfCaller().application()).isEqualTo(GivenApplications.ACME);
        assertThat(current.callOfCaller().requestId()).isEqualTo("r-1");
    }
}
