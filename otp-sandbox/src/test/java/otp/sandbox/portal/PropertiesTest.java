package otp.sandbox.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PropertiesTest {

    private static final String OPTION = "{'label': 'Yes', 'value': 'true', 'hidden': false}";

    private final Desk desk = Desk.open();

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', value = {
            "'name': 'a', 'type': 'string', 'fieldType': 'text'|201", "'name': 'a', 'type': 'string', 'fieldType': 'select'|400",
            "'name': 'a', 'type': 'text', 'fieldType': 'text'|400", "'name': 'A b', 'type': 'string', 'fieldType': 'text'|400",
            "'type': 'string', 'fieldType': 'text'|400", "'name': 'a', 'type': 'enumeration', 'fieldType': 'select'|400",
            "'name': 'a', 'type': 'enumeration', 'fieldType': 'select', 'options': [O]|201",
            "'name': 'a', 'type': 'enumeration', 'fieldType': 'select', 'options': [O, O]|400",
            "'name': 'a', 'type': 'enumeration', 'fieldType': 'select', 'options': [{'label': 'x', 'value': 'x'}]|400",
            "'name': 'a', 'type': 'bool', 'fieldType': 'booleancheckbox', 'options': [O]|400",
            "'name': 'a', 'type': 'datetime', 'fieldType': 'date', 'hasUniqueValue': true|400",
            "'name': 'otp_ref', 'type': 'string', 'fieldType': 'text'|409", "'name': 'email', 'type': 'string', 'fieldType': 'text'|409",
            "'name': 'a', 'type': 'string', 'fieldType': 'text', 'unknown': 1|400"})
    void takesADefinitionOfTheRightShape(String definition, int status) {
        desk.asks("POST", "/crm/properties/F/contacts", "{'label': 'x', 'groupName': 'otp', %s}".formatted(definition.replace("O", OPTION)))
                .is(status);
    }

    @Test
    void wantsAGroupThatIsThere() {
        desk.asks("POST", "/crm/properties/F/contacts",
                "{'label': 'x', 'groupName': 'gone', 'name': 'a', 'type': 'string', 'fieldType': 'text'}").is(400);
        desk.asks("POST", "/crm/properties/F/contacts/groups", "{'name': 'otp', 'label': 'OTP'}").is(409).has("/category", "CONFLICT");
        desk.asks("GET", "/crm/properties/F/contacts/groups", "").is(200).has("/results/1/name", "otp");
    }

    @Test
    void hasTenUniquePropertiesAtMost() {
        IntStream.range(0, 9).forEach(each -> unique(each).is(201));

        unique(9).is(400);
    }

    @Test
    void saysWhichOfManyAreThereAlready() {
        String body = """
                {'inputs': [{'groupName': 'otp', 'name': 'otp_new', 'label': 'R', 'type': 'string', 'fieldType': 'text'},
                            {'groupName': 'otp', 'name': 'otp_ref', 'label': 'R', 'type': 'string', 'fieldType': 'text'}]}""";

        desk.asks("POST", "/crm/properties/F/contacts/batch/create", body).is(207).has("/results/0/name", "otp_new")
                .has("/errors/0/category", "CONFLICT").has("/errors/0/context/name/0", "otp_ref");
    }

    @ParameterizedTest
    @CsvSource({"/crm/v3/properties/contacts/batch/create,201", "/crm/properties/2026-03/contacts/batch/create,201",
            "/crm/properties/2026-09/contacts/batch/create,200"})
    void answersABatchAsItsFamilyDoes(String path, int status) {
        desk.asks("POST", path, """
                {'inputs': [{'groupName': 'otp', 'name': 'otp_new', 'label': 'R', 'type': 'string', 'fieldType': 'text'}]}""").is(status);
    }

    @Test
    void deletesOnlyWhatIsNotHubSpots() {
        desk.asks("DELETE", "/crm/properties/F/contacts/email", "").is(404);
        desk.asks("DELETE", "/crm/properties/F/contacts/otp_ref", "").is(204);
        desk.asks("GET", "/crm/properties/F/contacts/otp_ref", "").is(404).has("/category", "OBJECT_NOT_FOUND");
        assertThat(desk.portal.propertyNames(ObjectType.CONTACTS)).contains("email", "otp_tries").doesNotContain("otp_ref");
    }

    private Desk.Said unique(int number) {
        return desk.asks("POST", "/crm/properties/F/contacts", """
                {'label': 'x', 'groupName': 'otp', 'name': 'unique%d', 'type': 'string', 'fieldType': 'text', 'hasUniqueValue': true}"""
                .formatted(number));
    }
}
