package otp.start;

import static jakarta.ejb.TransactionManagementType.BEAN;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

import otp.application.RefreshDirectory;
import otp.configuration.Configuration;
import otp.configuration.UnusableConfigurationException;
import otp.crypto.DataKeys;
import otp.crypto.SigningKeys;
import otp.migration.DatabaseKind;
import otp.migration.SchemaCheck;
import otp.migration.SchemaMigration;
import otp.recipient.TimeZones;

/** Configuration, schema, keys, in this order; what fails stops the deployment. Whatever runs by itself depends on this bean. */
@Startup
@Singleton
@TransactionManagement(BEAN) // each step decides about transactions of its own; DDL takes none
public class StartUp {

    private static final Logger LOG = System.getLogger(StartUp.class.getName());

    @Inject
    Configuration configuration;
    @Inject
    DatabaseKind databaseKind;
    @Inject
    SchemaMigration migration;
    @Inject
    SchemaCheck schemaCheck;
    @Inject
    Instance<DataKeys> dataKeys;
    @Inject
    Instance<SigningKeys> signingKeys;
    @Inject
    Instance<RefreshDirectory> directory;

    @PostConstruct
    void run() {
        databaseKind.demand(demandsMySql());
        migration.run();
        schemaCheck.run();
        dataKeys.get().prepare();
        signingKeys.get().prepare();
        directory.get().refresh();
        TimeZones.prepare();
    }

    private boolean demandsMySql() {
        try {
            return configuration.demandsMySql();
        } catch (UnusableConfigurationException e) {
            LOG.log(Level.ERROR, e.getMessage());
            throw e;
        }
    }
}
