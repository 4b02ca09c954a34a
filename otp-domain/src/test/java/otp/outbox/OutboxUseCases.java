package otp.outbox;

import otp.memory.Memory;
import otp.verification.VerificationUseCases;

/** The use cases around sending, put together by hand as CDI does it in the server. */
public record OutboxUseCases(DueMessages due, ClaimMessage claim, SettleMessage settle, RecordDelivery record,
        WithdrawMessages withdraw, PutOffMessage putOff) {

    public static OutboxUseCases of(Memory memory, VerificationUseCases verifications) {
        var facts = new MessageFacts(memory.audit, memory.lockouts, memory.verifications, verifications.secrecy());
        var putOff = new PutOffMessage(memory.messages, memory.transactions, memory.clock);
        var giveUp = new GiveUpMessage(memory.gate, memory.messages, memory.verifications, facts, putOff, memory.transactions,
                memory.clock);
        return new OutboxUseCases(
                new DueMessages(memory.messages, memory.transactions, memory.clock),
                new ClaimMessage(memory.messages, memory.verifications, memory.applications, verifications.outgoing(), giveUp,
                        memory.transactions, memory.clock),
                new SettleMessage(memory.gate, memory.messages, facts, memory.transactions, memory.alarm, memory.clock),
                new RecordDelivery(memory.messages, facts, memory.trouble, memory.transactions, memory.clock),
                new WithdrawMessages(memory.messages, facts), putOff);
    }
}
