package otp.web.problem;

import jakarta.ws.rs.ext.Provider;

import otp.web.request.PayloadTooLargeException;

/** A body that is not even looked at. */
@Provider
public class PayloadTooLargeMapper extends ProblemMapper<PayloadTooLargeException> {

    @Override
    protected Problem problemOf(PayloadTooLargeException exception) {
        return Problems.payloadTooLarge();
    }
}
