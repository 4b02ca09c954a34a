package otp.web.resource;

import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;

import otp.application.Application;
import otp.application.Applications;
import otp.web.OtpApplication;
import otp.web.caller.Caller;
import otp.web.problem.ProblemException;
import otp.web.problem.Problems;

/** In which application a caller may look: its own, whatever it says; an administrator in the one it names, or in all. */
@ApplicationScoped
public class Scope {

    @Inject
    Applications applications;

    /** Empty: in every application. */
    public Optional<Application> of(Caller caller, HttpHeaders headers) {
        if (!caller.isAdmin()) {
            return Optional.of(caller.application());
        }
        List<String> named = headers.getRequestHeaders().getOrDefault(OtpApplication.APPLICATION, List.of());
        if (named.size() > 1) {
            throw new ProblemException(Problems.invalidHeader(OtpApplication.APPLICATION, "must be given once"));
        }
        return named.stream().findFirst().map(name -> applications.find(name).orElseThrow(() -> new ProblemException(Problems.notFound())));
    }
}
