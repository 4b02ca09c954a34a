package otp.hubspot;

import static org.assertj.core.api.Assertions.assertThat;
import static otp.hubspot.RecordedExchange.json;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.fasterxml.jackson.databind.node.MissingNode;

import otp.crm.Refusal;

class ObjectionTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "404 | {}                                                                                   | GONE",
            "409 | {}                                                                                   | CONFLICT",
            "400 | {}                                                                                   | INVALID",
            "423 | {}                                                                                   | REFUSED",
            "0   | {'category':'OBJECT_NOT_FOUND'}                                                      | GONE",
            "0   | {'category':'VALIDATION_ERROR','subCategory':'crm.associations.INVALID_OBJECT_IDS'}  | GONE",
            "0   | {'category':'CONFLICT'}                                                              | CONFLICT",
            "0   | {'category':'VALIDATION_ERROR'}                                                      | INVALID",
            "0   | {'category':'MISSING_SCOPES'}                                                        | FORBIDDEN",
            "0   | {'category':'VALIDATION_ERROR','subCategory':'USER_DOES_NOT_HAVE_PERMISSIONS'}        | FORBIDDEN",
            "0   | {'category':'VALIDATION_ERROR','errors':[{'code':'PROPERTY_DOESNT_EXIST'}]}           | PROPERTY_MISSING",
            "0   | {'category':'PROPERTY_DOESNT_EXIST'}                                                 | PROPERTY_MISSING",
            "400 | {'category':'VALIDATION_ERROR','errors':[{'code':'CONFLICTING_UNIQUE_VALUE'}]}        | CONFLICT",
            "400 | {'category':'VALIDATION_ERROR','errors':[{'code':'REQUIRED_FIELD'}]}                  | INVALID",
            "0   | {'category':'SOMETHING_NEW'}                                                         | REFUSED",
            "0   | {'message':'OBJECT_NOT_FOUND'}                                                       | REFUSED",
            "0   | {'category':['OBJECT_NOT_FOUND'],'errors':'none','message':{'a':1}}                   | REFUSED"})
    void theFixedWordsDecide(int status, String error, Refusal refusal) {
        assertThat(Objection.of(status, json(error)).refusal()).isEqualTo(refusal);
    }

    @Test
    void theCodesInAMessageCountAndWhatWasSentDoesNot() {
        String codes = "Property values were not valid: [{\\'isValid\\':false,\\'error\\':\\'PROPERTY_DOESNT_EXIST\\',\\'name\\':\\'otp_ref\\'}]";
        String sent = "not valid: [{\\'value\\':\\'\\\\\\'error\\\\\\':\\\\\\'PROPERTY_DOESNT_EXIST\\\\\\'\\'}]";

        assertThat(Objection.of(400, json("{'category':'VALIDATION_ERROR','message':'" + codes + "'}")).refusal())
                .isEqualTo(Refusal.PROPERTY_MISSING);
        assertThat(Objection.of(400, json("{'category':'VALIDATION_ERROR','message':'" + sent + "'}")).refusal())
                .isEqualTo(Refusal.INVALID);
    }

    @ParameterizedTest
    @CsvSource({"5a2b-99, 5a2b-99", "<b>x</b>, ", "a b, ", "'', "})
    void aTraceIsLettersDigitsAndHyphens(String given, String shown) {
        assertThat(Objection.of(400, json("{'correlationId':'" + given + "'}")).trace()).isEqualTo(shown);
    }

    @Test
    void aTraceOfMoreThan64IsNone() {
        assertThat(Objection.trace(json("{'correlationId':'" + "a".repeat(65) + "'}"))).isNull();
        assertThat(Objection.trace(MissingNode.getInstance())).isNull();
    }

    @Test
    void noTextOfTheProvidersGoesAnyFurther() {
        var written = Objection.of(400, json("{'category':'VALIDATION_ERROR','message':'+14155550100 is not valid','correlationId':'c'}"))
                .written();

        assertThat(written.toString()).doesNotContain("14155550100", "valid");
    }
}
