package otp.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestInstanceFactoryContext;
import org.junit.jupiter.api.extension.TestInstancePreConstructCallback;

import otp.system.Cluster;

/** The cluster that all classes of a run share. Before each test both nodes are up, after it no account's audit sequence may have a gap. */
final class TwoNodes implements BeforeAllCallback, TestInstancePreConstructCallback, AfterEachCallback {

    private static final ExtensionContext.Namespace SHARED = ExtensionContext.Namespace.create(TwoNodes.class);
    private static Cluster cluster;

    static Cluster cluster() {
        return cluster;
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        cluster = context.getRoot().getStore(SHARED).getOrComputeIfAbsent("cluster", key -> Cluster.start(), Cluster.class);
        cluster.recover();
    }

    @Override
    public void preConstructTestInstance(TestInstanceFactoryContext factory, ExtensionContext context) {
        cluster.recover();
    }

    @Override
    public void afterEach(ExtensionContext context) {
        assertThat(cluster.auditLog().accountsWithGaps()).isEmpty();
    }
}
