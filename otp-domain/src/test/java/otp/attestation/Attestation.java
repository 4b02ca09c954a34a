package otp.attestation;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

import otp.account.AccountIdentities;
import otp.crypto.KeyedIndex;
import otp.crypto.SigningKeys;
import otp.investigation.ExportLeases;
import otp.memory.MemoryExportLeaseRows;
import otp.memory.MemoryKeptLog;
import otp.memory.MemoryRoots;
import otp.settings.AuditSettings;
import otp.settings.PublicUrl;
import otp.timeline.Otp;

/** Roots and verification over the ports in memory, put together by hand as CDI does it in the server. */
final class Attestation {

    final MemoryKeptLog log;
    final MemoryRoots roots;
    final SigningKeys keys;
    final ExportLeases leases;
    final MakeRoots makeRoots;
    private final Otp otp;
    private final VerifyLog verifyLog;

    Attestation(Otp otp) {
        this.otp = otp;
        var memory = otp.memory;
        log = new MemoryKeptLog(memory);
        roots = new MemoryRoots(memory, log);
        keys = new SigningKeys(memory.wrappedKeys, memory.roots, memory.transactions, memory.clock);
        keys.prepare();
        leases = new ExportLeases(new MemoryExportLeaseRows(), memory.transactions, memory.clock);
        var statements = statements("https://otp.example.com/");
        makeRoots = new MakeRoots(memory.applications, roots, statements, new AuditSettings(Duration.ofHours(1)), memory.transactions,
                memory.clock);
        verifyLog = new VerifyLog(log,
                new WalkChains(log, memory.links, memory.personalKeys, new AccountIdentities(new KeyedIndex(memory.dataKeys))),
                new WalkRoots(roots.kept(), log, statements),
                leases, memory.transactions, memory.clock);
    }

    RootStatements statements(String url) {
        return new RootStatements(new PublicUrl(URI.create(url)), keys);
    }

    /** What the timer does. */
    void timerRuns() {
        makeRoots.due().forEach(makeRoots::make);
    }

    Verdict verifies() {
        return verifies(null, Period.ALWAYS);
    }

    Verdict verifies(Instant since, Instant until) {
        return verifies(null, new Period(since, until));
    }

    Verdict verifies(Set<UUID> chains, Period period) {
        return verifyLog.verify(otp.application(), chains, period, "admin").orElseThrow();
    }

    boolean mayVerify() {
        return verifyLog.verify(otp.application(), null, Period.ALWAYS, "admin").isPresent();
    }
}
