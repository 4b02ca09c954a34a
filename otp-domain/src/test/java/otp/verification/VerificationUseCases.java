package otp.verification;

import otp.account.AccountIdentities;
import otp.code.CodeDerivation;
import otp.code.Codes;
import otp.crypto.KeyedIndex;
import otp.crypto.Personal;
import otp.crypto.RootKeys;
import otp.limit.StartLimits;
import otp.memory.Memory;
import otp.message.Dispatcher;
import otp.message.GiveUpLease;

/** The use cases of a verification, put together by hand as CDI does it in the server. */
public record VerificationUseCases(StartVerification start, ReadVerification read, CheckCode check, ResendCode resend,
        CancelVerification cancel, Outgoing outgoing, Codes codes, EndLockout endLockout, EndVerification endVerification, Secrecy secrecy,
        AccountIdentities identities, Views views) {

    public static VerificationUseCases of(Memory memory, Dispatcher dispatcher) {
        return of(memory, dispatcher, memory.roots);
    }

    /** A node of the same installation that was started with these secrets. */
    public static VerificationUseCases of(Memory memory, Dispatcher dispatcher, RootKeys roots) {
        var index = new KeyedIndex(memory.dataKeys);
        var secrecy = new Secrecy(new Personal(memory.dataKeys), index);
        var views = new Views(secrecy);
        var codes = new Codes(new CodeDerivation(roots));
        var issueCode = new IssueCode(codes);
        var limits = new StartLimits(memory.windows, index, memory.clock);
        var wayOut = new WayOut(memory.templates, memory.provider);
        var outgoing = new Outgoing(new MakeDispatch(secrecy, codes, memory.templates), dispatcher,
                new GiveUpLease(memory.messages, memory.transactions, memory.alarm, memory.clock), memory.transactions, memory.alarm);
        var identities = new AccountIdentities(index);
        var endLockout = new EndLockout(memory.lockouts, memory.verifications, memory.messages, memory.applications, outgoing,
                secrecy, memory.audit);
        var start = new StartVerification(memory.gate, identities,
                new StartJudgement(limits, wayOut, secrecy, memory.audit),
                new Beginning(memory.verifications, secrecy, issueCode, outgoing, views, memory.audit),
                memory.refusedStrangers, memory.transactions, memory.clock);
        var outcomes = new CheckOutcomes(new FreshCodes(limits, wayOut, issueCode, outgoing),
                new LockAccount(memory.lockouts, memory.verifications, memory.messages, endLockout, outgoing, secrecy, memory.audit),
                views, secrecy, memory.audit);
        return new VerificationUseCases(start,
                new ReadVerification(memory.verifications, memory.applications, views, memory.transactions, memory.clock),
                new CheckCode(memory.gate, memory.transactions, memory.verifications, codes, outcomes, memory.refusedStrangers,
                        memory.clock),
                new ResendCode(memory.gate, memory.transactions, memory.verifications,
                        new Resending(limits, wayOut, issueCode, outgoing, views, secrecy, memory.audit), memory.refusedStrangers,
                        memory.clock),
                new CancelVerification(memory.gate, memory.transactions, memory.verifications, secrecy, memory.audit, memory.clock),
                outgoing, codes, endLockout, new EndVerification(memory.verifications, memory.applications, secrecy, memory.audit), secrecy,
                identities, views);
    }
}
