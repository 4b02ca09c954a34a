package otp.web.problem;

/** Ends a request with a problem, from places that have no answer to return. */
public class ProblemException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    public ProblemException(Problem problem) {
        super(problem.type().word(), null, false, false);
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }
}
