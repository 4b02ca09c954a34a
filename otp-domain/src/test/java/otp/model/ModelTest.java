package otp.model;

import java.util.List;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Throws random stories at the domain and expects of every answer what the model says. */
class ModelTest {

    @Provide
    Arbitrary<List<Step>> stories() {
        return Steps.stories();
    }

    @Property(tries = 1000, seed = "20261122")
    void theDomainAnswersAsTheModelDoes(@ForAll int policy, @ForAll("stories") List<Step> story) {
        var told = new Story(policy);
        story.forEach(told::goesOn);
        told.ends();
    }
}
