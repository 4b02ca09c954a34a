package otp.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import otp.account.Call;
import otp.administration.CreateKey;
import otp.administration.RevokeKey;
import otp.application.Application;
import otp.application.RefreshDirectory;
import otp.application.Role;
import otp.memory.Memory;
import otp.timeline.Draft;

class KeyRingTest {

    private final Memory memory = new Memory();
    private final MemoryKeyRows rows = new MemoryKeyRows();
    private final KeyUse use = new KeyUse();
    private final KeyRing ring = new KeyRing(rows, memory.applications, use, memory.clock);
    private final RefreshDirectory refresh = new RefreshDirectory(memory.applicationRows, List.of(memory.applications, ring),
            memory.transactions);
    private final CreateKey createKey = new CreateKey(rows, memory.applicationRows, refresh, memory.audit, memory.transactions,
            memory.clock);
    private final RevokeKey revokeKey = new RevokeKey(rows, memory.applicationRows, refresh, memory.audit, memory.transactions,
            memory.clock);
    private Application acme;
    private Application other;

    @BeforeEach
    void twoApplications() {
        acme = define("acme");
        other = define("other");
    }

    private Application define(String name) {
        return memory.defineApplication.define(Memory.ADMIN, name, new Draft().definition(), version -> true).application();
    }

    private static Call by(Application application) {
        return new Call(application, "admin", "request");
    }

    private NewKey key(Instant expiresAt) {
        return createKey.create(by(acme), Set.of(Role.CALLER, Role.SUPPORT), "login service", expiresAt);
    }

    @Test
    void aKeyOpensItsApplicationWithItsRoles() {
        var made = key(null);
        var holder = ring.authenticate(made.token()).orElseThrow();
        assertThat(holder.application().name()).isEqualTo("acme");
        assertThat(holder.key().roles()).containsExactlyInAnyOrder(Role.CALLER, Role.SUPPORT);
        assertThat(holder.key().id()).isEqualTo(made.key().id());
    }

    @Test
    void whatIsNotExactlyTheTokenOpensNothing() {
        var token = key(null).token();
        var another = key(null).token();
        assertThat(ring.authenticate("")).isEmpty();
        assertThat(ring.authenticate(token.substring(1))).isEmpty();
        assertThat(ring.authenticate(token + "a")).isEmpty();
        assertThat(ring.authenticate(token + "\n")).isEmpty();
        assertThat(ring.authenticate(token.toUpperCase(Locale.ROOT))).isEmpty();
        assertThat(ring.authenticate(token.substring(0, 31) + another.substring(31))).isEmpty();
        assertThat(ring.authenticate(Token.random().text())).isEmpty();
    }

    @Test
    void anExpiredKeyOpensNothingFromThatInstantOn() {
        var token = key(memory.clock.instant().plusSeconds(60)).token();
        memory.clock.pass(Duration.ofMillis(59_999));
        assertThat(ring.authenticate(token)).isPresent();
        memory.clock.pass(Duration.ofMillis(1));
        assertThat(ring.authenticate(token)).isEmpty();
    }

    @Test
    void aRevokedKeyOpensNothingAndIsRevokedOnce() {
        var made = key(null);
        assertThat(revokeKey.revoke(by(acme), made.key().id())).isTrue();
        assertThat(ring.authenticate(made.token())).isEmpty();
        assertThat(revokeKey.revoke(by(acme), made.key().id())).isFalse();
    }

    @Test
    void anotherApplicationCannotRevokeIt() {
        var made = key(null);
        assertThat(revokeKey.revoke(by(other), made.key().id())).isFalse();
        assertThat(ring.authenticate(made.token())).isPresent();
    }

    @Test
    void aKeyCarriesNoAdministratorAndAtLeastOneRole() {
        assertThatThrownBy(() -> createKey.create(by(acme), Set.of(Role.ADMIN), "x", null)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> createKey.create(by(acme), Set.of(), "x", null)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void itsUseIsNotedToTheMinuteAndWrittenDownLater() {
        var made = key(null);
        memory.clock.pass(Duration.ofSeconds(90));
        ring.authenticate(made.token());
        assertThat(rows.lastUse()).isEmpty();
        new FlushKeyUse(use, rows, memory.transactions).flush();
        assertThat(rows.lastUse()).containsEntry(made.key().id(), Instant.parse("2026-11-22T12:01:00Z"));
    }

    @Test
    void anAttemptWithAWrongSecretIsNoUse() {
        var token = key(null).token();
        ring.authenticate(token.substring(0, token.length() - 1) + (token.endsWith("a") ? "b" : "a"));
        assertThat(use.take()).isEmpty();
    }

    @Test
    void theListShowsNoSecretAndNoRevokedKey() {
        var first = key(null);
        var second = key(null);
        revokeKey.revoke(by(acme), first.key().id());
        var listed = new Keys(rows, memory.transactions).of(acme);
        assertThat(listed).containsExactly(second.key());
        assertThat(listed.toString()).doesNotContain(second.token().substring(31));
        assertThat(new Keys(rows, memory.transactions).of(other)).isEmpty();
    }
}
