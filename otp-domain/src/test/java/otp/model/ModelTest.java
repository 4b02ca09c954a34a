package otp.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import otp.account.Purpose;
import otp.timeline.Draft;
import otp.timeline.Moment;
import otp.timeline.Otp;
import otp.timeline.Start;
import otp.timeline.Typed;
import otp.verification.VerificationStatus;

/** Throws random stories at the domain and expects of every answer what the model says. */
class ModelTest {

    @Provide
    Arbitrary<List<Step>> stories() {
        return Steps.stories();
    }

    @Property(tries = 1000, seed = "20261122")
    void theDomainAnswersAsTheModelDoes(@ForAll("stories") List<Step> story) {
        var told = new Story();
        story.forEach(told::goesOn);
        told.ends();
    }
}
