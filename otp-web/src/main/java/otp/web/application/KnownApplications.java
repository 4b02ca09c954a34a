package otp.web.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import otp.application.Application;
import otp.application.Applications;
import otp.web.problem.ProblemException;
import otp.web.problem.Problems;

/** Finds the application that a route names. */
@ApplicationScoped
public class KnownApplications {

    @Inject
    Applications applications;

    public Application named(String name) {
        return applications.find(name).orElseThrow(() -> new ProblemException(Problems.notFound()));
    }
}
