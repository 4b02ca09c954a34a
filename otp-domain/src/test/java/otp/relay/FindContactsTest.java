package otp.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static otp.timeline.Start.ADA;
import static otp.timeline.Start.BOB;

import org.junit.jupiter.api.Test;

import otp.crm.ContactProperty;
import otp.memory.MemoryCrm.Contact;
import otp.timeline.Start;

/** Whose contact it is: named, linked, by e-mail, by number, made; and nobody else's, ever. */
class FindContactsTest extends RelayTimeline {

    private static final String MAIL = "ada@example.com";
    private static final Start WORK = ADA.named("ada-at-work");

    private static Start named(String id, String email) {
        return ADA.with(new otp.verification.Contact(id, email));
    }

    private Contact owned(Contact contact, String reference) {
        contact.properties.put(ContactProperty.REFERENCE.word(), reference);
        return contact;
    }

    private String found(Start start) {
        at("12:00:00").starts(start);
        relays("12:00:10");
        assertThat(allTold(start)).isTrue();
        return link(start).contact();
    }

    @Test
    void theOneThatIsNamedByIdIsUsed() {
        crm.has("151", null, null);
        crm.has("152", MAIL, ADA.to());
        assertThat(found(named("151", MAIL))).isEqualTo("151");
        assertThat(crm.contacts.get("151").reference()).isEqualTo(reference(ADA));
    }

    @Test
    void theOneThatIsNamedByIdIsUsedAsItIsEvenWhenItStandsForSomebodyElse() {
        owned(crm.has("151", null, null), "somebody");
        assertThat(found(named("151", null))).isEqualTo("151");
        assertThat(crm.contacts.get("151").reference()).isEqualTo("somebody");
        assertThat(crm.contacts.get("151").properties).containsKey(ContactProperty.WRONG_ATTEMPTS.word());
    }

    @Test
    void anIdThatNobodyHasIsPassedOver() {
        crm.has("152", MAIL, null);
        assertThat(found(named("999", MAIL))).isEqualTo("152");
    }

    @Test
    void theIdThatWasNamedLastCounts() {
        crm.has("151", null, null);
        crm.has("152", null, null);
        assertThat(found(named("151", null))).isEqualTo("151");
        at("12:01:00").starts(named("152", null));
        relays("12:01:10");
        assertThat(link(ADA).contact()).isEqualTo("152");
    }

    @Test
    void aLaterStartThatNamesNobodyChangesNothing() {
        crm.has("151", null, null);
        assertThat(found(named("151", null))).isEqualTo("151");
        at("12:01:00").starts();
        relays("12:01:10");
        assertThat(link(ADA).contact()).isEqualTo("151");
    }

    @Test
    void theOneWithTheEmailIsUsedWhenItIsFree() {
        crm.has("152", MAIL, null);
        crm.has("153", null, ADA.to());
        assertThat(found(named(null, MAIL))).isEqualTo("152");
        assertThat(crm.contacts.get("152").reference()).isEqualTo(reference(ADA));
        assertThat(crm.contacts.get("152").email).isEqualTo(MAIL);
    }

    @Test
    void theOneWithTheEmailIsUsedWhenItIsThePersonsAlready() {
        owned(crm.has("152", MAIL, null), reference(ADA));
        assertThat(found(named(null, MAIL))).isEqualTo("152");
        assertThat(crm.requests).doesNotContain("upsertContacts");
    }

    @Test
    void theOneWithTheEmailIsLeftAloneWhenItStandsForAnotherNumber() {
        owned(crm.has("152", MAIL, null), "somebody");
        crm.has("153", null, ADA.to());
        assertThat(found(named(null, MAIL))).isEqualTo("153");
        assertThat(crm.contacts.get("152").properties).hasSize(1);
    }

    @Test
    void theOnlyOneWithTheNumberIsUsedWhenItIsFree() {
        crm.has("153", null, ADA.to());
        assertThat(found(ADA)).isEqualTo("153");
        assertThat(crm.contacts).hasSize(1);
        assertThat(rows.contacts.get("153").made()).isFalse();
    }

    @Test
    void ofTwoWithTheNumberNoneIsUsed() {
        crm.has("153", null, ADA.to());
        crm.has("154", null, ADA.to());
        assertThat(found(ADA)).isNotIn("153", "154");
        assertThat(contact(ADA).reference()).isEqualTo(reference(ADA));
    }

    @Test
    void theOnlyOneWithTheNumberIsLeftAloneWhenItStandsForAnother() {
        owned(crm.has("153", null, ADA.to()), "somebody");
        assertThat(found(ADA)).isNotEqualTo("153");
        assertThat(crm.contacts.get("153").properties).hasSize(1);
    }

    @Test
    void nobodyKnownIsMadeAndNothingOfThePersonIsWritten() {
        var id = found(ADA);
        assertThat(rows.contacts.get(id).made()).isTrue();
        assertThat(contact(ADA).properties).containsEntry(ContactProperty.REFERENCE.word(), reference(ADA))
                .allSatisfy((name, value) -> assertThat(name).startsWith("otp_"));
        assertThat(contact(ADA).properties.toString()).doesNotContain(ADA.to().substring(1));
        assertThat(contact(ADA).email).isNull();
        assertThat(contact(ADA).phone).isNull();
    }

    @Test
    void searchLagMakesNoSecondOne() {
        var id = found(ADA);
        crm.contacts.get(id).phone = ADA.to();
        crm.lags(id);
        at("12:01:00").starts(WORK);
        relays("12:01:10");
        assertThat(link(WORK).contact()).isEqualTo(id);
        assertThat(crm.contacts).hasSize(1);
    }

    @Test
    void twoAccountsOfOneNumberAreOneNewContact() {
        at("12:00:00").starts();
        at("12:00:01").starts(WORK);
        relays("12:00:10");
        assertThat(link(ADA).contact()).isEqualTo(link(WORK).contact());
        assertThat(crm.contacts).hasSize(1);
        assertThat(crm.count("upsertContacts")).isEqualTo(1);
    }

    @Test
    void oneThatIsMadeAndOneThatIsFoundInTheSameRoundAreOne() {
        crm.has("152", MAIL, null);
        at("12:00:00").starts(WORK);
        at("12:00:01").starts(named(null, MAIL));
        relays("12:00:10");
        assertThat(link(ADA).contact()).isEqualTo("152");
        assertThat(link(WORK).contact()).isEqualTo("152");
    }

    @Test
    void aFreeContactIsPromisedToOneNumberOnly() {
        crm.has("152", MAIL, ADA.to());
        at("12:00:00").starts();
        at("12:00:01").starts(BOB.with(new otp.verification.Contact(null, MAIL)));
        relays("12:00:10");
        assertThat(link(BOB).contact()).isEqualTo("152");
        assertThat(link(ADA).contact()).isNotEqualTo("152");
        assertThat(contact(BOB).reference()).isEqualTo(reference(BOB));
        assertThat(contact(ADA).reference()).isEqualTo(reference(ADA));
    }

    @Test
    void aReferenceThatAnotherContactHasIsNotSetAndTheRestIs() {
        found(ADA);
        crm.has("151", null, null);
        at("12:01:00").starts(WORK.with(new otp.verification.Contact("151", null)));
        relays("12:01:10");
        assertThat(link(WORK).contact()).isEqualTo("151");
        assertThat(contact(WORK).reference()).isNull();
        assertThat(contact(WORK).properties).containsKey(ContactProperty.WRONG_ATTEMPTS.word());
        assertThat(allTold(WORK)).isTrue();
    }

    @Test
    void whoWasMergedIsTheOneOfToday() {
        crm.has("151", null, null);
        crm.has("160", null, null);
        assertThat(found(named("151", null))).isEqualTo("151");
        crm.merge("151", "160");
        at("12:01:00").starts();
        relays("12:01:10");
        assertThat(link(ADA).contact()).isEqualTo("160");
    }

    @Test
    void whoWasDeletedIsFoundAnew() {
        var before = found(ADA);
        crm.delete(before);
        at("12:01:00").starts();
        relays("12:01:10");
        assertThat(link(ADA).contact()).isNotEqualTo(before);
        assertThat(allTold(ADA)).isTrue();
    }

    @Test
    void whoIsDeletedBetweenReadingAndWritingIsFoundAnewOnce() {
        crm.has("151", null, null);
        assertThat(found(named("151", null))).isEqualTo("151");
        crm.delete("151");
        crm.lags("151");
        at("12:01:00").starts();
        relays("12:01:10");
        assertThat(link(ADA).contact()).isNotEqualTo("151");
        assertThat(allTold(ADA)).isTrue();
        assertThat(crm.count("updateContacts")).isEqualTo(2);
    }
}
