package otp.support;

import otp.memory.Memory;
import otp.memory.MemoryLockoutListing;
import otp.search.Cursors;
import otp.search.WhoseKeys;
import otp.verification.VerificationUseCases;

/** The use cases of support, put together by hand as CDI does it in the server. */
public record SupportUseCases(ReadLockout read, SearchLockouts search, ReleaseLockout release,
        SearchVerifications searchVerifications) {

    public static SupportUseCases of(Memory memory, VerificationUseCases verifications) {
        var views = new LockoutViews(verifications.secrecy(), memory.applications, Memory.HUBSPOT);
        var listing = new MemoryLockoutListing(memory, verifications.secrecy());
        var keys = new WhoseKeys(verifications.identities(), verifications.secrecy(), memory.applications);
        var cursors = new Cursors(memory.dataKeys);
        return new SupportUseCases(
                new ReadLockout(listing, views, memory.transactions, memory.clock),
                new SearchLockouts(listing, views, keys, cursors, memory.transactions, memory.clock),
                new ReleaseLockout(memory.gate, memory.transactions, memory.lockouts, memory.verifications, verifications.endLockout(),
                        views, memory.clock),
                new SearchVerifications(memory.verifications, verifications.views(), keys, cursors, memory.applications,
                        memory.transactions, memory.clock));
    }
}
