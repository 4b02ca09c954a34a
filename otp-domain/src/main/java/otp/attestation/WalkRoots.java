package otp.attestation;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import otp.application.Application;

/** Walks the roots of an application: number by number, hash by hash, and each anchor held to the chain it names. */
@ApplicationScoped
public class WalkRoots {

    private KeptRoots roots;
    private KeptLog log;
    private RootStatements statements;

    protected WalkRoots() {
        // CDI proxy
    }

    @Inject
    public WalkRoots(KeptRoots roots, KeptLog log, RootStatements statements) {
        this.roots = roots;
        this.log = log;
        this.statements = statements;
    }

    /**
     * @param chains whose anchors are held to their links; null: all
     * @param pulse is called between reads
     */
    Optional<Break> walk(Application application, Set<UUID> chains, Period period, Tally tally, Runnable pulse) {
        return new RootWalk(application, chains, roots, log, statements, tally, pulse).walk(period);
    }
}
