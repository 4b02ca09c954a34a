package otp.persistence;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;

import otp.audit.ApplicationChain;
import otp.audit.ApplicationChains;
import otp.crypto.Bytes;

/** The logs of applications in the database. */
@ApplicationScoped
class JpaApplicationChains implements ApplicationChains {

    @PersistenceContext(unitName = "otp")
    private EntityManager entities;

    @Override
    public ApplicationChain lock(UUID application) {
        var known = locked(application);
        if (known != null) {
            return known;
        }
        entities.createNativeQuery("INSERT INTO audit_chain (application_id, last_seq, audit_base_seq) VALUES (:application, 0, 0)"
                + " ON DUPLICATE KEY UPDATE application_id = application_id")
                .setParameter("application", Bytes.of(application))
                .executeUpdate();
        return locked(application);
    }

    private ApplicationChain locked(UUID application) {
        return entities.find(ApplicationChain.class, application, LockModeType.PESSIMISTIC_WRITE);
    }
}
