package otp.audit;

import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import otp.chain.Chain;

/** The log of an application itself: acts of administrators, and what befell no account. Its row is locked while a fact is added. */
@Entity
@Table(name = "audit_chain")
public class ApplicationChain {

    @Id
    @Column(name = "application_id")
    private UUID application;

    @Embedded
    private Chain chain;

    protected ApplicationChain() {
        // JPA
    }

    public static ApplicationChain begin(UUID application) {
        var log = new ApplicationChain();
        log.application = application;
        log.chain = new Chain();
        return log;
    }

    public UUID application() {
        return application;
    }

    public Chain chain() {
        return chain;
    }
}
