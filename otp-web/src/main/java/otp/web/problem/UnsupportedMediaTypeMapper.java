package otp.web.problem;

import jakarta.ws.rs.ext.Provider;

import otp.web.request.UnsupportedMediaTypeException;

/** A body that is not even looked at. */
@Provider
public class UnsupportedMediaTypeMapper extends ProblemMapper<UnsupportedMediaTypeException> {

    @Override
    protected Problem problemOf(UnsupportedMediaTypeException exception) {
        return Problems.unsupportedMediaType();
    }
}
