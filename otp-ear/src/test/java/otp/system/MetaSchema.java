package otp.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;

/** What Meta's OpenAPI of the messages call says of a send. */
public final class MetaSchema {

    private static final JsonSchema SCHEMA = load();

    private MetaSchema() {}

    public static void accepts(Send send) {
        assertThat(SCHEMA.validate(send.body())).as("%s to …%s", send.template(), send.to().substring(send.to().length() - 4)).isEmpty();
    }

    private static JsonSchema load() {
        try (InputStream slice = MetaSchema.class.getResourceAsStream("/whatsapp/otp-send.openapi.json")) {
            var document = (ObjectNode) new ObjectMapper().readTree(slice);
            document.put("$ref", "#/components/schemas/Message");
            return JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
