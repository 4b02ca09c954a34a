package otp.hubspot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

class PathsTest {

    @ParameterizedTest
    @CsvSource({
            "contact.search,       CONTACT_SEARCH,        ''",
            "contact.batchUpsert,  CONTACT_UPSERT,        ''",
            "contact.create,       CONTACT_READ,          /batch/read",
            "contact.create,       CONTACT_UPDATE,        /batch/update",
            "contact.create,       CONTACT_ERASE,         /gdpr-delete",
            "note.create,          NOTE_CREATE,           /batch/create",
            "note.create,          NOTE_READ,             /batch/read",
            "note.create,          NOTE_UPDATE,           /batch/update",
            "note.create,          NOTE_REMOVE,           /batch/archive",
            "ticket.create,        TICKET_UPSERT,         /batch/upsert",
            "ticket.create,        TICKET_REMOVE,         /batch/archive",
            "property.create,      PROPERTY_LIST,         ''",
            "property.batchCreate, PROPERTY_CREATE,       ''",
            "propertyGroup.create, PROPERTY_GROUP_CREATE, ''",
            "pipeline.list,        PIPELINE_LIST,         ''"})
    void thePathsAreThoseOfTheFacts(String fact, Operation operation, String rest) throws IOException {
        for (String family : new String[] {"2026-03", "2026-09"}) {
            String documented = documented(fact, family).replace("{objectType}", "tickets") + rest;

            assertThat(Paths.of(family).path(operation, place(operation))).isEqualTo(documented);
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyRequestHasAPathOfTheFamily(Operation operation) {
        for (String family : new String[] {"2026-03", "2026-09"}) {
            assertThat(Paths.of(family).path(operation, place(operation))).startsWith("/crm/").contains("/" + family + "/")
                    .doesNotContain("{");
        }
    }

    @Test
    void associationsGoFromOneKindToTheOther() {
        Paths paths = Paths.of("2026-09");

        assertThat(paths.path(Operation.CONTACT_NOTES, Map.of())).isEqualTo("/crm/associations/2026-09/contacts/notes/batch/read");
        assertThat(paths.path(Operation.TICKET_CONTACTS, Map.of())).isEqualTo("/crm/associations/2026-09/tickets/contacts/batch/create");
    }

    @ParameterizedTest
    @CsvSource({"a/b, a%2Fb", "../tickets, ..%2Ftickets", "a b, a%20b", "{type}, %7Btype%7D", "ä?x=1#y, %C3%A4%3Fx%3D1%23y",
            "a%2Fb, a%252Fb",
            "*~-_., %2A%7E-_."})
    void aPlaceIsOneSegment(String given, String encoded) {
        assertThat(Paths.of("2026-09").path(Operation.PROPERTY_GROUP_CREATE, Map.of("type", given)))
                .isEqualTo("/crm/properties/2026-09/" + encoded + "/groups");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", ".."})
    void whatNoEncodingMakesASegmentIsRefused(String given) {
        Paths paths = Paths.of("2026-09");

        assertThatThrownBy(() -> paths.path(Operation.PROPERTY_LIST, Map.of("type", given))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void placesThatAreMissingOrTooManyAreRefused() {
        Paths paths = Paths.of("2026-09");

        assertThatThrownBy(() -> paths.path(Operation.PROPERTY_LIST, Map.of())).hasMessageContaining("property-list");
        assertThatThrownBy(() -> paths.path(Operation.CONTACT_READ, Map.of("type", "contacts"))).hasMessageContaining("contact-read");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2031-03", "", "../hubspot/2026-09", "2026-09.properties", "v3"})
    void anUnknownFamilyIsRefusedByName(String family) {
        assertThat(Paths.known(family)).isFalse();
        assertThatThrownBy(() -> Paths.of(family)).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("otp.hubspot.api");
    }

    private static Map<String, String> place(Operation operation) {
        return operation.word().startsWith("property-") ? Map.of("type", "tickets") : Map.of();
    }

    private static String documented(String fact, String family) throws IOException {
        JsonNode facts = new ObjectMapper().readTree(PathsTest.class.getResourceAsStream("/hubspot/facts.json")).path("endpoints");
        for (JsonNode endpoint : facts) {
            if (endpoint.path("op").asText().equals(fact)) {
                return endpoint.path("v" + family.replace('-', '_')).asText();
            }
        }
        throw new AssertionError("no such fact: " + fact);
    }
}
