package otp.crm;

/**
 * What became of one record of a batch.
 *
 * @param id the record's; null when it was refused
 * @param made whether the record was not there before
 * @param refusal null when it was written
 * @param trace by which the CRM's support finds the refusal; null: none was given
 */
public record Written(String id, boolean made, Refusal refusal, String trace) {

    public static Written done(String id, boolean made) {
        return new Written(id, made, null, null);
    }

    public static Written refused(Refusal refusal, String trace) {
        return new Written(null, false, refusal, trace);
    }

    public boolean done() {
        return refusal == null;
    }
}
