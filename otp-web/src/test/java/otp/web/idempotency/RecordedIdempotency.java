package otp.web.idempotency;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import otp.idempotency.Answer;
import otp.idempotency.ClaimResult;
import otp.idempotency.Idempotency;
import otp.idempotency.Lease;

/** Finds what a test says, and remembers what it was asked. */
final class RecordedIdempotency extends Idempotency {

    static final Lease LEASE = new Lease(new UUID(0, 1), new UUID(0, 2));

    final List<String> claims = new ArrayList<>();
    final List<Answer> kept = new ArrayList<>();
    int released;
    private final ClaimResult found;

    RecordedIdempotency(ClaimResult found) {
        this.found = found;
    }

    @Override
    public ClaimResult claim(String scope, String key, byte[] request) {
        claims.add(scope + " " + key + " " + new String(request));
        return found;
    }

    @Override
    public void keep(Lease lease, UUID account, Answer answer) {
        kept.add(answer);
    }

    @Override
    public void release(Lease lease) {
        released++;
    }
}
