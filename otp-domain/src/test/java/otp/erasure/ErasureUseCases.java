package otp.erasure;

import otp.memory.Memory;
import otp.memory.MemoryIdempotencyRecords;
import otp.memory.MemoryPersonalRows;
import otp.outbox.OutboxUseCases;
import otp.relay.ForgetContact;
import otp.verification.ErasePending;
import otp.verification.VerificationUseCases;

/** The use case of an erasure, put together by hand as CDI does it in the server. */
public record ErasureUseCases(ErasePerson erase, MemoryIdempotencyRecords answers) {

    public static ErasureUseCases of(Memory memory, VerificationUseCases use, OutboxUseCases outbox) {
        var rows = new MemoryPersonalRows(memory, use.secrecy());
        var answers = new MemoryIdempotencyRecords();
        var pending = new ErasePending(memory.verifications, use.endVerification(), use.secrecy(), memory.audit);
        var eraseAccount = new EraseAccount(pending, outbox.withdraw(), rows, answers,
                new ForgetContact(memory.crm), memory.audit);
        return new ErasureUseCases(new ErasePerson(use.identities(), use.secrecy(), rows, memory.gate, eraseAccount, memory.audit,
                memory.transactions, memory.clock), answers);
    }
}
