package otp.memory;

import java.util.List;

import otp.account.AccountGate;
import otp.account.WaitingLine;
import otp.application.Applications;
import otp.application.DefineApplication;
import otp.application.RefreshDirectory;
import otp.audit.AuditLog;
import otp.crypto.DataKeys;
import otp.crypto.RootKeys;
import otp.limit.MemoryLimitWindows;
import otp.message.MemoryMessages;
import otp.settings.OtpSecrets;

/** Every port in memory, and the parts that hold them together. */
public final class Memory {

    public final TestClock clock = new TestClock();
    public final SwitchedProvider provider = new SwitchedProvider();
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
    public final MemoryWrappedKeys wrappedKeys = new MemoryWrappedKeys();

    public final RootKeys roots = new RootKeys(new OtpSecrets(new byte[OtpSecrets.MIN_BYTES], List.of()));
    public final DataKeys dataKeys = new DataKeys(wrappedKeys, roots, transactions, clock);
    public final AuditLog audit = new AuditLog(events);
    public final AccountGate gate = new AccountGate(accounts, transactions, new WaitingLine(), clock);
    public final Applications applications = new Applications(applicationRows);
    public final RefreshDirectory refreshDirectory = new RefreshDirectory(applicationRows, List.of(applications), transactions);
    public final DefineApplication defineApplication = new DefineApplication(applicationRows, refreshDirectory, transactions, clock);

    public Memory() {
        dataKeys.prepare();
    }
}
