package otp.persistence;

import java.time.Instant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

import otp.crypto.Bytes;
import otp.investigation.ExportLease;
import otp.investigation.ExportLeaseRows;
import otp.investigation.Lease;

/** Leases of exports in the database. */
@ApplicationScoped
class JpaExportLeaseRows implements ExportLeaseRows {

    @PersistenceContext(unitName = "otp")
    private EntityManager entities;

    @Override
    public boolean addIfAbsent(ExportLease fresh) {
        return entities.createNativeQuery("INSERT IGNORE INTO export_lease (id, holder, leased_until) VALUES (:id, :holder, :until)")
                .setParameter("id", Bytes.of(fresh.id()))
                .setParameter("holder", Bytes.of(fresh.holder()))
                .setParameter("until", fresh.leasedUntil())
                .executeUpdate() == 1;
    }

    @Override
    public boolean takeOver(ExportLease fresh, Instant now) {
        return entities.createQuery(
                "update ExportLease l set l.holder = :holder, l.leasedUntil = :until where l.id = :id and l.leasedUntil <= :now")
                .setParameter("holder", fresh.holder())
                .setParameter("until", fresh.leasedUntil())
                .setParameter("id", fresh.id())
                .setParameter("now", now)
                .executeUpdate() == 1;
    }

    @Override
    public boolean extend(Lease lease, Instant until) {
        return entities.createQuery("update ExportLease l set l.leasedUntil = :until where l.id = :id and l.holder = :holder")
                .setParameter("until", until)
                .setParameter("id", lease.id())
                .setParameter("holder", lease.holder())
                .executeUpdate() == 1;
    }

    @Override
    public void remove(Lease lease) {
        entities.createQuery("delete from ExportLease l where l.id = :id and l.holder = :holder")
                .setParameter("id", lease.id())
                .setParameter("holder", lease.holder())
                .executeUpdate();
    }
}
