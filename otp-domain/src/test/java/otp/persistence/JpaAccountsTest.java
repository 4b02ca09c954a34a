package otp.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.util.UUID;

import jakarta.persistence.EntityManager;

import org.hibernate.Session;
import org.hibernate.stat.SessionStatistics;
import org.junit.jupiter.api.Test;

class JpaAccountsTest {

    private final JpaAccounts accounts = new JpaAccounts();
    private int loaded;

    JpaAccountsTest() {
        accounts.entities = answering(EntityManager.class);
    }

    @Test
    void nothingMayBeLoadedBeforeTheGate() {
        loaded = 1;
        assertThatThrownBy(() -> accounts.lock(UUID.randomUUID())).isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("before the gate");
    }

    @Test
    void withNothingLoadedTheGateOpens() {
        assertThat(accounts.lock(UUID.randomUUID())).isEmpty();
    }

    private <T> T answering(Class<T> type) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "unwrap" -> answering(Session.class);
                    case "getStatistics" -> answering(SessionStatistics.class);
                    case "getEntityCount" -> loaded;
                    default -> null;
                }));
    }
}
