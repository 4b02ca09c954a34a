package otp.attestation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static otp.timeline.Start.ADA;
import static otp.timeline.Start.BOB;
import static otp.timeline.Times.time;
import static otp.timeline.Typed.RIGHT;

import java.util.Base64;

import org.junit.jupiter.api.Test;

import otp.timeline.Timeline;

/** Every hour the heads of all chains of an application are signed. */
class MakeRootsTest extends Timeline {

    private final Attestation attestation = new Attestation(otp);

    private Root root(long number) {
        return attestation.roots.roots.get(number);
    }

    @Test
    void theFirstRootIsMadeAnHourAfterTheApplication() {
        otp.clockShows("12:59:59");
        attestation.timerRuns();
        assertThat(attestation.roots.roots).isEmpty();

        otp.clockShows("13:00:00");
        attestation.timerRuns();
        assertThat(root(1).madeAt()).isEqualTo(time("13:00:00"));
        assertThat(root(1).previous()).containsOnly(0);
    }

    @Test
    void aRootAnchorsTheHeadsThatHaveMovedSinceTheOneBefore() {
        at("12:10:00").starts();
        at("12:20:00").of(BOB).starts();
        otp.clockShows("13:00:00");
        attestation.timerRuns();
        at("13:30:00").enters(RIGHT);
        otp.clockShows("14:00:00");
        attestation.timerRuns();

        assertThat(root(1).heads()).as("of two accounts and the application itself").isEqualTo(3);
        assertThat(root(2).heads()).isEqualTo(1);
        var ada = otp.events(ADA).get(otp.events(ADA).size() - 1);
        assertThat(attestation.roots.anchors.get(2L)).singleElement().satisfies(anchor -> {
            assertThat(anchor.chain()).isEqualTo(ada.chain());
            assertThat(anchor.sequence()).isEqualTo(ada.sequence());
            assertThat(anchor.mac()).isEqualTo(ada.mac());
        });
    }

    @Test
    void whatWasCommittedLateIsAnchoredByTheNext() {
        otp.clockShows("13:00:00");
        attestation.timerRuns();
        at("12:59:58").starts();
        otp.clockShows("14:00:00");
        attestation.timerRuns();

        assertThat(attestation.roots.anchors.get(2L)).extracting(Anchor::chain).containsExactly(otp.events(ADA).get(0).chain());
    }

    @Test
    void aRootIsMadeWhenNothingHappenedToAttestTheTime() {
        otp.clockShows("13:00:00");
        attestation.timerRuns();
        otp.clockShows("14:00:00");
        attestation.timerRuns();

        assertThat(root(2).heads()).isZero();
        assertThat(root(2).previous()).isEqualTo(root(1).hash());
        assertThat(root(2).hash()).isNotEqualTo(root(1).hash());
    }

    @Test
    void afterALongOutageOneRootIsMade() {
        otp.clockShows("day 2, 12:00:00");
        attestation.timerRuns();
        attestation.timerRuns();

        assertThat(attestation.roots.roots).hasSize(1);
    }

    @Test
    void aNodeThatComesSecondMakesNone() {
        otp.clockShows("13:00:00");
        attestation.timerRuns();

        assertThat(attestation.makeRoots.make(otp.application())).isEmpty();
    }

    @Test
    void theStatementSaysWhatTheRootIs() {
        otp.clockShows("13:00:00");
        attestation.timerRuns();

        var parts = root(1).statement().split("\\.");
        assertThat(decoded(parts[0])).isEqualTo("{\"alg\":\"ES256\",\"kid\":\"" + attestation.keys.current().kid()
                + "\",\"typ\":\"otp-audit-root+jwt\"}");
        assertThat(decoded(parts[1])).isEqualTo("{\"iss\":\"https://otp.example.com/otp/v1/applications/acme\",\"sub\":\"audit-root\","
                + "\"application\":\"acme\",\"number\":1,\"heads\":1,\"previous\":\"AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\","
                + "\"hash\":\"" + Base64.getUrlEncoder().withoutPadding().encodeToString(root(1).hash()) + "\",\"iat\":1795352400}");
    }

    @Test
    void aStatementAttestsItsRootWhateverTheServiceIsCalledNowAndNoOther() {
        otp.clockShows("13:00:00");
        attestation.timerRuns();
        var root = root(1);
        var renamed = attestation.statements("https://login.example.com");

        assertThat(renamed.attests("acme", root)).isTrue();
        assertThat(renamed.attests("other", root)).isFalse();
        assertThat(renamed.attests("acme", new Root(root.application(), 1, root.madeAt(), 2, root.previous(), root.hash(),
                root.statement()))).isFalse();
        assertThat(renamed.attests("acme", root.signed(root.statement().replaceFirst("\\.[^.]*$", ".AAAA")))).isFalse();
        assertThat(renamed.attests("acme", root.signed("nothing"))).isFalse();
    }

    private static String decoded(String part) {
        return new String(Base64.getUrlDecoder().decode(part), UTF_8);
    }
}
