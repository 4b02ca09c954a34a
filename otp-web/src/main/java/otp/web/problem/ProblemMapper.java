package otp.web.problem;

import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;

import otp.web.request.CurrentRequest;

/** Answers one family of exceptions with its problem. */
abstract class ProblemMapper<E extends Throwable> implements ExceptionMapper<E> {

    @Inject
    CurrentRequest current;

    protected abstract Problem problemOf(E exception);

    @Override
    public Response toResponse(E exception) {
        return problemOf(exception).at(current.route()).response();
    }
}
