package otp.sandbox.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AssociationsTest {

    private static final String OF_CONTACTS = "/crm/associations/F/contacts/notes/batch/read";

    private final Desk desk = Desk.open();
    private String contact;

    @BeforeEach
    void aContact() {
        contact = desk.contact("otp_ref", "r1");
    }

    @Test
    void bindsANoteAsItIsMade() {
        String note = desk.asks("POST", "/crm/objects/F/notes", Inputs.note("x", contact)).is(201).at("/id");

        desk.asks("GET", "/crm/objects/F/contacts/" + contact + "/associations/notes", "").is(200).has("/results/0/toObjectId", note)
                .has("/results/0/associationTypes/0/typeId", "201");
        desk.asks("GET", "/crm/objects/F/notes/" + note + "?associations=contacts", "").has("/associations/contacts/results/0/id", contact);
        desk.asks("POST", OF_CONTACTS, "{'inputs': [{'id': '%s'}]}".formatted(contact)).is(200).has("/results/0/from/id", contact)
                .has("/results/0/to/0/toObjectId", note);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"'associationTypeId': 201", "'associationTypeId': 16", "'associationTypeId': 999", "'associationTypeId': '202'"})
    void knowsWhichNumberLeadsWhere(String number) {
        String body = Inputs.note("x", contact).replace("'associationTypeId': 202", number);

        desk.asks("POST", "/crm/objects/F/notes", body).is(400);
        assertThat(desk.portal.all(ObjectType.NOTES)).isEmpty();
    }

    @Test
    void makesNoNoteForSomebodyWhoIsGone() {
        desk.portal.delete(ObjectType.CONTACTS, contact);

        desk.asks("POST", "/crm/objects/F/notes", Inputs.note("x", contact)).is(400)
                .has("/subCategory", "crm.associations.INVALID_OBJECT_IDS").has("/context/CONTACT/0", contact);
        assertThat(desk.portal.all(ObjectType.NOTES)).isEmpty();
    }

    @Test
    void saysWhoHasNone() {
        desk.asks("POST", OF_CONTACTS, "{'inputs': [{'id': '%s'}]}".formatted(contact)).is(207).has("/results/0", null)
                .has("/errors/0/subCategory", "crm.associations.NO_ASSOCIATIONS_FOUND").has("/errors/0/context/fromObjectId/0", contact);
    }

    @Test
    void givesManyInPages() {
        IntStream.range(0, 6).forEach(batch -> desk.asks("POST", "/crm/objects/F/notes/batch/create", IntStream.range(0, 100)
                .mapToObj(each -> Inputs.note("x", contact)).collect(Collectors.joining(",", "{'inputs': [", "]}"))).is(201));

        String after = desk.asks("POST", OF_CONTACTS, "{'inputs': [{'id': '%s'}]}".formatted(contact)).is(200)
                .at("/results/0/paging/next/after");
        var rest = desk.asks("POST", OF_CONTACTS, "{'inputs': [{'id': '%s', 'after': '%s'}]}".formatted(contact, after)).is(200);
        assertThat(rest.json().at("/results/0/to")).hasSize(100);
        assertThat(rest.at("/results/0/paging")).isNull();
    }

    @Test
    void putsATicketOnAContactAsOftenAsOneLikes() {
        String ticket = desk.asks("POST", "/crm/objects/F/tickets", "{'properties': {'subject': 'x', 'hs_pipeline_stage': '1'}}").at("/id");
        String path = "/crm/associations/F/tickets/contacts/batch/create";
        String input = "{'inputs': [{'from': {'id': '%s'}, 'to': {'id': '%s'}, 'types': [{'associationCategory': 'HUBSPOT_DEFINED',"
                + " 'associationTypeId': %d}]}]}";

        desk.asks("POST", path, input.formatted(ticket, contact, 15)).is(400);
        desk.asks("POST", path, input.formatted(ticket, contact, 16)).is(201).has("/results/0/fromObjectId", ticket);
        desk.asks("POST", path, input.formatted(ticket, contact, 16)).is(201);
        desk.asks("POST", path, input.formatted(ticket, "7", 16)).is(207).has("/errors/0/context/toObjectId/0", "7");
        desk.asks("PUT", "/crm/objects/F/ticket/" + ticket + "/associations/default/contact/" + contact, "").is(200);
        desk.asks("PUT", "/crm/v4/objects/tickets/" + ticket + "/associations/contacts/" + contact,
                "[{'associationCategory': 'HUBSPOT_DEFINED', 'associationTypeId': 16}]").is(201);
        assertThat(desk.portal.associated(ObjectType.CONTACTS, contact, ObjectType.TICKETS)).hasSize(1);
    }

    @Test
    void leadsFromAMergedContactToTheOneItBecame() {
        String other = desk.contact("otp_ref", "r2", "firstname", "Ada");
        desk.asks("POST", "/crm/objects/F/notes", Inputs.note("x", contact)).is(201);

        desk.portal.merge(contact, other);

        desk.asks("POST", "/crm/objects/F/contacts/batch/read", """
                {'properties': ['otp_ref', 'hs_merged_object_ids'], 'inputs': [{'id': '%s'}]}""".formatted(contact)).is(200)
                .has("/results/0/id", other).has("/results/0/properties/otp_ref", "r2")
                .has("/results/0/properties/hs_merged_object_ids", contact);
        assertThat(desk.portal.associated(ObjectType.CONTACTS, other, ObjectType.NOTES)).hasSize(1);
        assertThat(desk.portal.all(ObjectType.CONTACTS)).hasSize(1);
    }
}
