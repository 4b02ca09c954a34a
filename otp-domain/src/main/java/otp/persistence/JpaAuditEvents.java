package otp.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

import otp.audit.AuditEvent;
import otp.audit.AuditEvents;

/** Audit events in the database. */
@ApplicationScoped
class JpaAuditEvents implements AuditEvents {

    @PersistenceContext(unitName = "otp")
    private EntityManager entities;

    @Override
    public void add(AuditEvent event) {
        entities.persist(event);
    }
}
