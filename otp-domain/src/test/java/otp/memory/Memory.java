package otp.memory;

import java.net.URI;
import java.util.List;

import otp.account.AccountGate;
import otp.account.Call;
import otp.account.WaitingLine;
import otp.administration.DefineApplication;
import otp.application.Applications;
import otp.application.RefreshDirectory;
import otp.audit.AuditLog;
import otp.audit.RefusedStrangers;
import otp.chain.Links;
import otp.crypto.DataKeys;
import otp.crypto.Personal;
import otp.crypto.PersonalKeys;
import otp.crypto.RootKeys;
import otp.limit.MemoryLimitWindows;
import otp.message.MemoryMessages;
import otp.settings.HubSpotSettings;
import otp.settings.OtpSecrets;
import otp.template.KnownTemplates;

/** Every port in memory, and the parts that hold them together. */
public final class Memory {

    /** The call of an administrator, of no application. */
    public static final Call ADMIN = new Call(null, "admin", "request");

    /** A connected CRM. */
    public static final HubSpotSettings HUBSPOT = new HubSpotSettings(URI.create("https://crm.example.com"), "2026-09", "token", "secret",
            "62515",
            90, false, new HubSpotSettings.Tickets("0", "1", "4"), URI.create("https://app.example.com"));

    public final TestClock clock = new TestClock();
    public final SwitchedProvider provider = new SwitchedProvider();
    public final KnownTemplates templates = new KnownTemplates(clock);
    public final MemoryTransactions transactions = new MemoryTransactions();
    public final MemoryAccounts accounts = new MemoryAccounts();
    public final MemoryVerifications verifications = new MemoryVerifications(accounts);
    public final MemoryMessages messages = new MemoryMessages(verifications::all);
    public final MemoryLockouts lockouts = new MemoryLockouts();
    public final MemoryLimitWindows windows = new MemoryLimitWindows();
    public final MemoryAuditEvents events = new MemoryAuditEvents();
    public final MemoryApplicationRows applicationRows = new MemoryApplicationRows();
    public final MemoryDeadlines deadlines = new MemoryDeadlines(lockouts, verifications);
    public final MemoryAlarm alarm = new MemoryAlarm();
    public final MemoryTrouble trouble = new MemoryTrouble();
    public final MemoryWrappedKeys wrappedKeys = new MemoryWrappedKeys();

    public final RootKeys roots = new RootKeys(new OtpSecrets(new byte[OtpSecrets.MIN_BYTES], List.of()));
    public final DataKeys dataKeys = new DataKeys(wrappedKeys, roots, transactions, clock);
    public final Links links = new Links(dataKeys);
    public final PersonalKeys personalKeys = new PersonalKeys(new Personal(dataKeys));
    public final MemoryApplicationChains chains = new MemoryApplicationChains();
    public final MemoryRefusalCounts refusals = new MemoryRefusalCounts();
    public final MemoryCrmErasures crm = new MemoryCrmErasures(lockouts);
    public final AuditLog audit = new AuditLog(events, chains, links, personalKeys, HUBSPOT);
    public final RefusedStrangers refusedStrangers = new RefusedStrangers(refusals, audit, transactions, clock);
    public final AccountGate gate = new AccountGate(accounts, transactions, new WaitingLine(), clock);
    public final Applications applications = new Applications(applicationRows);
    public final RefreshDirectory refreshDirectory = new RefreshDirectory(applicationRows, List.of(applications), transactions);
    public final DefineApplication defineApplication = new DefineApplication(applicationRows, refreshDirectory, audit, transactions,
            clock);

    public Memory() {
        dataKeys.prepare();
    }
}
