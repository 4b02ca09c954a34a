package otp.migration;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceUnit;

import org.hibernate.SessionFactory;
import org.hibernate.tool.schema.spi.SchemaManagementException;

/** Compares the tables with the entities: a column that is missing or of another type is found at start, not by the first request that needs it. */
@Dependent
public class SchemaCheck {

    @PersistenceUnit(unitName = "otp")
    private EntityManagerFactory entities;

    public void run() {
        try {
            entities.unwrap(SessionFactory.class).getSchemaManager().validateMappedObjects();
        } catch (SchemaManagementException e) {
            throw new IllegalStateException("the schema differs from what this release expects: " + e.getMessage(), e);
        }
    }
}
