package otp.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static otp.timeline.Answers.approved;
import static otp.timeline.Answers.incorrect;
import static otp.timeline.Answers.lockedUntil;
import static otp.timeline.Start.ADA;
import static otp.timeline.Typed.RIGHT;
import static otp.timeline.Typed.WRONG;

import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

import otp.account.Purpose;
import otp.timeline.Draft;
import otp.timeline.Otp;
import otp.timeline.Start;
import otp.timeline.Timeline;
import otp.verification.VerificationStatus;

/** A workflow has a code sent to a contact. */
class StartByWorkflowTest extends Timeline {

    private static final Start BY_NUMBER = ADA.named(null);

    private final WorkflowUseCases workflow = WorkflowUseCases.of(otp);
    private int calls;

    @BeforeEach
    void beginsAtNoon() {
        otp.clockShows("12:00:00");
    }

    @Test
    void theCodeGoesToTheContactsPhone() {
        var answer = starts("+1 (415) 555-2671");
        assertThat(answer.done()).isTrue();
        assertThat(answer.result()).isEqualTo("started");
        assertThat(otp.codesOnPhone(answer.subject())).hasSize(1);
        assertThat(otp.read(answer.subject()).to()).isEqualTo("+1******2671");
    }

    @Test
    void theAccountIsTheDefaultOneAndTheContactIsKept() {
        var answer = starts(ADA.to());
        assertThat(otp.read(answer.subject()).account()).isEqualTo("+1******2671");
        assertThat(otp.memory.verifications.all()).singleElement().extracting("terms.contactHubspotId").isEqualTo("151");
        assertThat(otp.events(BY_NUMBER).get(0).actor()).isEqualTo("hubspot:62515/192814114");
    }

    @Test
    void anAccountThatIsLinkedWithAContactStaysWithIt() {
        otp.clockShows("11:00:00");
        otp.now(BY_NUMBER).starts();
        workflow.contacts().link(otp.use.identities().byDefault(otp.application().id(), ADA.recipient()).id(), "999");
        otp.clockShows("12:00:00");
        var answer = starts(ADA.to());
        assertThat(otp.memory.verifications.all()).filteredOn(one -> one.id().equals(answer.subject())).singleElement()
                .extracting("terms.contactHubspotId").isNull();
    }

    @Test
    void itIsAStepUpThatOnlyItsActionApproves() {
        var verification = starts(ADA.to()).subject();
        assertThat(otp.read(verification).purpose()).isEqualTo(Purpose.STEP_UP);
        at("12:00:10").with(verification).enters(RIGHT, "pay 100 €").isTold(incorrect(2));
        at("12:00:20").with(verification).enters(RIGHT, "hubspot:62515/192814114").isTold(approved());
    }

    @Test
    void aLoginOfThePersonsOwnGoesOn() {
        var login = at("12:00:00").starts(BY_NUMBER).verification();
        starts(ADA.to());
        assertThat(otp.read(login).status()).isEqualTo(VerificationStatus.PENDING);
        at("12:00:10").with(login).enters(RIGHT).isTold(approved());
    }

    @Test
    void aRepetitionSendsNoSecondCode() {
        var call = WorkflowUseCases.call("ap-1", "151");
        var first = workflow.start().start(call, Otp.APPLICATION, ADA.to()).orElseThrow();
        assertThat(workflow.start().start(call, Otp.APPLICATION, ADA.to())).contains(first);
        otp.sends();
        assertThat(otp.memory.verifications.all()).hasSize(1);
    }

    @Test
    void whoseLeaseWasLostIsUndoneAndToldToComeAgain() {
        var lost = WorkflowUseCases.of(otp, new LostLease());
        assertThat(lost.start().start(WorkflowUseCases.call("ap-1", "151"), Otp.APPLICATION, ADA.to())).isEmpty();
        otp.sends();
        assertThat(otp.phone.arrived()).isEmpty();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " "})
    void aContactWithoutPhoneGetsNoCode(String phone) {
        assertThat(starts(phone)).isEqualTo(WorkflowAnswer.refused("no-phone"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"415 555 2671", "+1 415 555 2671 ext. 3", "unknown", "+1 415"})
    void aPhoneThatIsNoWholeNumberGetsNoCode(String phone) {
        assertThat(starts(phone)).isEqualTo(WorkflowAnswer.refused("unusable-phone"));
    }

    @Test
    void whatIsNoContactGetsNoCode() {
        assertThat(workflow.start().start(WorkflowUseCases.call("ap-1", null), Otp.APPLICATION, ADA.to()))
                .contains(WorkflowAnswer.refused("no-contact"));
    }

    @Test
    void theApplicationHasToBeThereAndEnabled() {
        assertThat(starts("Acme", ADA.to())).isEqualTo(WorkflowAnswer.refused("unknown-application"));
        assertThat(starts(null, ADA.to())).isEqualTo(WorkflowAnswer.refused("unknown-application"));
        otp.administrator(draft -> draft.enabled = false);
        assertThat(starts(ADA.to())).isEqualTo(WorkflowAnswer.refused("application-disabled"));
        assertThat(otp.memory.verifications.all()).isEmpty();
    }

    @Test
    void refusalsHaveTheirOwnWords() {
        otp.administrator(draft -> draft.maxAttempts = 1);
        var verification = starts(ADA.to()).subject();
        at("12:00:10").with(verification).enters(WRONG, "hubspot:62515/192814114").isTold(lockedUntil("12:01:10"));
        assertThat(starts(ADA.to())).isEqualTo(WorkflowAnswer.refused("account-locked"));
        otp.clockShows("12:10:00");
        otp.administrator(draft -> draft.sendsPerRecipient = Draft.limit(1, "PT1H"));
        assertThat(starts(ADA.to())).isEqualTo(WorkflowAnswer.refused("sendsPerRecipient"));
        otp.administrator(draft -> draft.allowedCountries = List.of("DE"));
        assertThat(starts(ADA.to())).isEqualTo(WorkflowAnswer.refused("recipient-not-allowed"));
    }

    @Test
    void whileWhatsAppIsDownThereIsNoStart() {
        starts(ADA.to());
        otp.memory.provider.downUntil(otp.memory.clock.instant().plusSeconds(60));
        assertThat(starts(ADA.to())).isEqualTo(WorkflowAnswer.refused("whatsapp"));
    }

    private WorkflowAnswer starts(String phone) {
        return starts(Otp.APPLICATION, phone);
    }

    private WorkflowAnswer starts(String application, String phone) {
        var answer = workflow.start().start(WorkflowUseCases.call("ap-" + calls++, "151"), application, phone).orElseThrow();
        otp.sends();
        return answer;
    }
}
