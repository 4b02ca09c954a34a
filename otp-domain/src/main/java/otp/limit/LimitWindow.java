package otp.limit;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** One counted thing (a recipient, a client address, a sixteenth of an application) and its hits; locked while a start is judged. */
@Entity
@Table(name = "limit_window")
public class LimitWindow {

    @Id
    private UUID id;

    @Column(nullable = false, length = 8_000)
    private byte[] hits;

    @Column(name = "idle_at", nullable = false)
    private Instant idleAt;

    @Column(name = "paced_until")
    private Instant pacedUntil;

    protected LimitWindow() {
        // JPA
    }

    public static LimitWindow open(UUID id, Instant now) {
        var window = new LimitWindow();
        window.id = id;
        window.hits = new byte[0];
        window.idleAt = now;
        return window;
    }

    List<SlidingWindow> hitsAnd(List<SlidingWindow> others) {
        return Stream.concat(Stream.of(SlidingWindow.of(hits)), others.stream()).toList();
    }

    public void hit(Instant at, Duration per, Instant now) {
        var window = SlidingWindow.of(hits);
        window.hit(at, per, now);
        hits = window.stored();
        says(at.plus(per));
    }

    /** The first instant from {@code wanted} on at which the recipient's pace lets a code out. */
    Instant paced(Instant wanted, Instant now) {
        return RecipientPace.earliest(believed(now), wanted);
    }

    /** Before the code's hit is noted. */
    void draw(Instant at, Instant now) {
        pacedUntil = RecipientPace.drawn(believed(now), at, now);
        says(pacedUntil);
    }

    private Instant believed(Instant now) {
        return RecipientPace.believed(pacedUntil, SlidingWindow.of(hits).after(now), now);
    }

    private void says(Instant until) {
        idleAt = until.isAfter(idleAt) ? until : idleAt;
    }

    public UUID id() {
        return id;
    }

    /** From here on the row says nothing any more and may be removed. */
    public Instant idleAt() {
        return idleAt;
    }
}
