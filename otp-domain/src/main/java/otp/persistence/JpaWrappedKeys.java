package otp.persistence;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

import otp.crypto.Bytes;
import otp.crypto.KeyPurpose;
import otp.crypto.WrappedKey;
import otp.crypto.WrappedKeys;

/** Wrapped data keys in the database. */
@ApplicationScoped
class JpaWrappedKeys implements WrappedKeys {

    @PersistenceContext(unitName = "otp")
    private EntityManager entities;

    @Override
    public List<WrappedKey> of(KeyPurpose purpose) {
        return entities.createQuery("select k from WrappedKey k where k.purpose = :purpose order by k.generation desc", WrappedKey.class)
                .setParameter("purpose", purpose)
                .getResultList();
    }

    @Override
    public void addIfAbsent(WrappedKey key) {
        entities.createNativeQuery("INSERT IGNORE INTO data_key (id, purpose, generation, root_key, wrapped, public_key, created_at)"
                + " VALUES (:id, :purpose, :generation, :rootKey, :wrapped, :publicKey, :createdAt)")
                .setParameter("id", Bytes.of(key.id()))
                .setParameter("purpose", key.purpose().name())
                .setParameter("generation", key.generation())
                .setParameter("rootKey", key.rootKey())
                .setParameter("wrapped", key.wrapped())
                .setParameter("publicKey", key.publicKey())
                .setParameter("createdAt", key.createdAt())
                .executeUpdate();
    }
}
