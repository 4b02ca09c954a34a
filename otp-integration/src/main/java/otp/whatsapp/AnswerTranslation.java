package otp.whatsapp;

import otp.message.ProviderErrors;

/** Turns an answer into what it means, by its error code; the HTTP status counts only where there is no code. */
final class AnswerTranslation {

    private AnswerTranslation() {}

    static Verdict verdict(GraphAnswer answer) {
        if (answer.code() != null) {
            return byCode(answer);
        }
        return answer.messageId() != null ? Verdict.accepted(answer.messageId()) : byStatus(answer);
    }

    private static Verdict byCode(GraphAnswer answer) {
        int code = answer.code();
        ErrorRow row = ErrorTable.row(code);
        return switch (row.reaction()) {
            case RETRY -> Verdict.notSent(answer.retryAfter(), row.sign());
            case RETRY_RECIPIENT -> Verdict.recipientBusy(answer.retryAfter());
            case STOP_MESSAGE -> Verdict.refused(ProviderErrors.reason(code), code);
            case MEND_TEMPLATE -> Verdict.templateDown(code, false);
            case STOP_SENDER, MEND_SENDER, MEND_TEST_NUMBERS -> Verdict.senderDown(code, row.sign());
        };
    }

    /**
     * No error of Meta's own and no message id. 408, 429 and 503 say by their definition that the request was not handled. Any other 5xx may come
     * from a gateway that had passed it on, and a success without an id is an answer lost: both may have been sent, and a second message with
     * the same code harms less than none. Whatever else (401, 404, a redirect, which is not followed) is not the Graph API speaking: address or
     * token are wrong, for every message.
     */
    private static Verdict byStatus(GraphAnswer answer) {
        int status = answer.status();
        if (status == 408 || status == 429 || status == 503) {
            return Verdict.notSent(answer.retryAfter(), Sign.TROUBLE);
        }
        if (status / 100 == 2 || status >= 500) {
            return Verdict.ambiguous();
        }
        return Verdict.senderDown(null, Sign.MISCONFIGURED);
    }
}
