package otp.workflow;

import static java.nio.charset.StandardCharsets.UTF_8;

import otp.crypto.Sealed;
import otp.memory.Memory;
import otp.memory.MemoryCallbackRows;
import otp.memory.MemoryContactLockouts;
import otp.timeline.Otp;

/** What workflows may do, put together by hand as CDI does it in the server. */
record WorkflowUseCases(StartByWorkflow start, ReleaseByWorkflow release, MemoryContactLockouts contacts) {

    static WorkflowUseCases of(Otp otp) {
        return of(otp, new MemoryCallbackRows());
    }

    static WorkflowUseCases of(Otp otp, CallbackRows rows) {
        var memory = otp.memory;
        var contacts = new MemoryContactLockouts(memory.lockouts);
        var callbacks = callbacks(memory, rows);
        return new WorkflowUseCases(
                new StartByWorkflow(callbacks, memory.applications, otp.use.start(), otp.use.identities(), contacts, memory.transactions),
                new ReleaseByWorkflow(callbacks, memory.applications, new ChooseLockout(memory.lockouts, contacts, memory.transactions),
                        otp.support.release(), memory.clock),
                contacts);
    }

    static Callbacks callbacks(Memory memory, CallbackRows rows) {
        return new Callbacks(rows, new Sealed(memory.dataKeys), Memory.HUBSPOT, memory.transactions, memory.clock);
    }

    static Callback call(String id, String contact) {
        return new Callback("62515", "192814114", id, contact, id.getBytes(UTF_8), "request");
    }
}
