package otp.sandbox.portal;

/** Bodies that many tests send. */
final class Inputs {

    private Inputs() {}

    static String note(String text, String contact) {
        return """
                {'properties': {'hs_timestamp': '2026-11-22T10:15:00Z', 'hs_note_body': '%s'}, 'associations': [{'to': {'id': '%s'},
                 'types': [{'associationCategory': 'HUBSPOT_DEFINED', 'associationTypeId': 202}]}]}""".formatted(text, contact);
    }

    static String ticket(String subject, String contact) {
        return """
                {'properties': {'subject': '%s', 'hs_pipeline_stage': '1'}, 'associations': [{'to': {'id': '%s'},
                 'types': [{'associationCategory': 'HUBSPOT_DEFINED', 'associationTypeId': 16}]}]}""".formatted(subject, contact);
    }
}
