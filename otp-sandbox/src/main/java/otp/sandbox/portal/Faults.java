package otp.sandbox.portal;

/** Gathers what is wrong with the properties of one record, and refuses it for all of it. */
final class Faults {

    private Refused first;

    void during(Runnable step) {
        try {
            step.run();
        } catch (Refused refused) {
            first = first == null ? refused : first.and(refused);
        }
    }

    void raise() {
        if (first != null) {
            throw first;
        }
    }
}
