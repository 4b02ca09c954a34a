package otp.web.verification;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import otp.account.Call;
import otp.verification.CheckCode;
import otp.verification.CheckResult;
import otp.verification.ResendCode;
import otp.verification.ResendResult;
import otp.verification.StartResult;
import otp.verification.StartVerification;
import otp.web.idempotency.Keeper;
import otp.web.reply.Reply;
import otp.web.resource.ResourceId;

/** What may be repeated with an idempotency key: reads the body, asks the use case, renders its result. The body is judged before the id. */
@ApplicationScoped
public class Acts {

    @Inject
    StartVerification startVerification;

    @Inject
    CheckCode checkCode;

    @Inject
    ResendCode resendCode;

    @Inject
    Answers answers;

    Reply start(Call call, byte[] body, Keeper keeper) {
        var request = StartBody.read(body, call.application());
        var rendering = keeper.<StartResult>rendering(result -> answers.started(call.application(), result));
        return rendering.reply(startVerification.start(call, request, rendering.witness()));
    }

    Reply check(Call call, String segment, byte[] body, Keeper keeper) {
        var check = CheckBody.read(body);
        UUID id = ResourceId.of(segment);
        var rendering = keeper.<CheckResult>rendering(result -> answers.checked(call.application(), result));
        return rendering.reply(checkCode.check(call, id, check.entry(), check.action(), rendering.witness()));
    }

    Reply resend(Call call, String segment, byte[] body, Keeper keeper) {
        EmptyBody.read(body);
        UUID id = ResourceId.of(segment);
        var rendering = keeper.<ResendResult>rendering(result -> answers.resent(call.application(), result));
        return rendering.reply(resendCode.resend(call, id, rendering.witness()));
    }
}
