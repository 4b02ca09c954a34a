package otp.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static otp.contract.Told.instant;
import static otp.contract.Told.isTold;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import otp.system.Answer;
import otp.system.Reply;
import otp.system.Send;
import otp.system.StatusCall;

/** What Meta says of messages, and what a caller then sees. */
@ContractTest
class WebhookTest {

    private static final String HANDSHAKE = "webhooks/whatsapp?hub.mode=%s&hub.verify_token=%s&hub.challenge=1158201444";

    private final Person ada = Company.withPolicy("\"resendCooldown\":\"PT0S\"").person();

    @Test
    void theHandshakeIsAnsweredToWhoKnowsTheToken() {
        Answer answer = OneNode.nobody().get(HANDSHAKE.formatted("subscribe", "verify-token-of-a-test"));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text()).isEqualTo("1158201444");
        assertThat(answer.header("Content-Type")).startsWith("text/plain");
    }

    @Test
    void anybodyElseIsForbiddenAndSeesNoChallenge() {
        for (String wrong : List.of(HANDSHAKE.formatted("subscribe", "wrong"), HANDSHAKE.formatted("subscribe", ""),
                HANDSHAKE.formatted("unsubscribe", "verify-token-of-a-test"), "webhooks/whatsapp?hub.challenge=1158201444",
                "webhooks/whatsapp")) {
            assertThat(isTold(OneNode.nobody().get(wrong), 403, "forbidden").text()).doesNotContain("1158201444");
        }
    }

    @Test
    void deliveryGoesFromQueuedToRead() {
        OneNode.whatsApp().pause();
        Dialogue login;
        try {
            login = ada.starts();
            ada.newestMessage();
            assertThat(login.shows().at("/delivery/status")).isEqualTo("queued");
        } finally {
            OneNode.whatsApp().resume();
        }
        awaitDelivery(login, "sent");
        for (String status : List.of("delivered", "read")) {
            taken(Webhook.tells(Webhook.status(ada.newestMessage(), status)));
            awaitDelivery(login, status);
            instant(login.shows(), "/delivery/updatedAt");
        }
    }

    @Test
    void itNeverGoesBackAndDuplicatesChangeNothing() {
        Dialogue login = ada.starts();
        Send send = ada.newestMessage();
        awaitDelivery(login, "sent");
        taken(Webhook.tells(Webhook.status(send, "read")));
        awaitDelivery(login, "read");
        String read = login.shows().at("/delivery").toString();
        for (String late : List.of("delivered", "sent", "read", "read")) {
            isApplied(Webhook.status(send, late));
            assertThat(login.shows().at("/delivery").toString()).isEqualTo(read);
        }
        isApplied(Webhook.failed(send, 131026));
        assertThat(login.shows().at("/delivery").toString()).isEqualTo(read);
    }

    @Test
    void theLastOfABatchIsWhatCountsWhereverItStands() {
        Dialogue login = ada.starts();
        Send send = ada.newestMessage();
        awaitDelivery(login, "sent");
        isApplied(Webhook.status(send, "delivered"), Webhook.failed(send, 131026), Webhook.status(send, "read"),
                Webhook.status(send, "sent"));
        assertThat(login.shows().at("/delivery/status")).isEqualTo("read");
    }

    @Test
    void aPersonWithoutANumberToShowIsToldOfLikeAnybody() {
        Dialogue login = ada.starts();
        Send send = ada.newestMessage();
        awaitDelivery(login, "sent");
        taken(Webhook.tells(StatusCall.withoutNumber(send.callback(), "delivered")));
        awaitDelivery(login, "delivered");
    }

    @Test
    void whatIsSaidOfAnotherNumberIsNotBelieved() {
        Dialogue login = ada.starts();
        Send send = ada.newestMessage();
        awaitDelivery(login, "sent");
        taken(Webhook.signed(StatusCall.body("106540352242923", List.of(Webhook.status(send, "read")))));
        isApplied();
        assertThat(login.shows().at("/delivery/status")).isEqualTo("sent");
    }

    @Test
    void withoutCallbackDataMetasIdTellsWhichMessageItIsAlsoBeforeTheAnswerToTheSend() {
        OneNode.whatsApp().answers(send -> Reply.accepted("wamid.of-" + send.callback(), send.to()));
        OneNode.whatsApp().pause();
        Dialogue login;
        try {
            login = ada.starts();
            isApplied(StatusCall.withoutCallback("wamid.of-" + ada.newestMessage().callback(), "delivered"));
            assertThat(login.shows().at("/delivery/status")).isEqualTo("queued");
        } finally {
            OneNode.whatsApp().resume();
        }
        awaitDelivery(login, "sent");
        awaitDelivery(login, "delivered");
        OneNode.whatsApp().answersAsUsual();
        taken(Webhook.tells(StatusCall.withoutCallback("wamid.of-" + ada.newestMessage().callback(), "read")));
        awaitDelivery(login, "read");
    }

    @ParameterizedTest
    @ValueSource(strings = {"message_template_status_update", "template_category_update", "phone_number_quality_update", "account_update",
            "business_capability_update", "something_new"})
    void whatConcernsTheBusinessAccountIsTaken(String field) {
        for (String account : List.of(StatusCall.ACCOUNT, "1")) {
            taken(Webhook
                    .signed("{\"object\":\"whatsapp_business_account\",\"entry\":[{\"id\":\"" + account + "\",\"changes\":[{\"field\":\""
                            + field + "\",\"value\":{\"event\":\"PAUSED\",\"message_template_name\":\"tmpl_otp_code\"}}]}]}"));
        }
    }

    @Test
    void oneThatDoesNotSayHowLargeItIsIsTaken() {
        Dialogue login = ada.starts();
        Send send = ada.newestMessage();
        awaitDelivery(login, "sent");
        taken(Webhook.streams(Webhook.envelope(List.of(Webhook.status(send, "delivered")))));
        awaitDelivery(login, "delivered");
    }

    @Test
    void aFailureSaysWhy() {
        Dialogue login = ada.starts();
        awaitDelivery(login, "sent");
        taken(Webhook.tells(Webhook.failed(ada.newestMessage(), 131026)));
        awaitDelivery(login, "failed");
        assertThat(login.shows().at("/delivery/reason")).isEqualTo("not-on-whatsapp");
    }

    @Test
    void whatIsShownIsTheNewestCodesMessage() {
        Dialogue login = ada.starts();
        Send first = ada.newestMessage();
        awaitDelivery(login, "sent");
        isTold(login.asksForFreshCode(), 201);
        ada.newestMessage();
        awaitDelivery(login, "sent");
        isApplied(Webhook.status(first, "read"));
        assertThat(login.shows().at("/delivery/status")).isEqualTo("sent");
        taken(Webhook.tells(Webhook.status(ada.newestMessage(), "delivered")));
        awaitDelivery(login, "delivered");
    }

    @Test
    void aStatusThatArrivesBeforeTheAnswerToTheSendIsFine() {
        OneNode.whatsApp().pause();
        Dialogue login;
        try {
            login = ada.starts();
            taken(Webhook.tells(Webhook.status(ada.newestMessage(), "delivered")));
            awaitDelivery(login, "delivered");
        } finally {
            OneNode.whatsApp().resume();
        }
        isTold(login.entersRight(), 200);
        assertThat(login.shows().at("/delivery/status")).isEqualTo("delivered");
    }

    @ParameterizedTest
    @ValueSource(strings = {"sha256=0000000000000000000000000000000000000000000000000000000000000000", "sha256=", "", "sha1=00", "x"})
    void withAWrongSignatureNothingIsChanged(String signature) {
        Dialogue login = ada.starts();
        Send send = ada.newestMessage();
        awaitDelivery(login, "sent");
        String body = Webhook.envelope(List.of(Webhook.status(send, "read")));
        isTold(Webhook.posts(body, signature), 401, "unauthenticated");
        isTold(Webhook.posts(body, null), 401, "unauthenticated");
        isApplied();
        assertThat(login.shows().at("/delivery/status")).isEqualTo("sent");
    }

    @Test
    void theSignatureIsCheckedBeforeAnythingIsParsed() {
        isTold(Webhook.posts("{", "sha256=00"), 401, "unauthenticated");
        isTold(Webhook.posts("", null), 401, "unauthenticated");
    }

    @Test
    void whatIsUnknownIsFine() {
        taken(Webhook.tells(Webhook.status(UUID.randomUUID().toString(), "14155552671", "delivered", "")));
        taken(Webhook.tells(Webhook.status("otp:9f1c", "14155552671", "delivered", "")));
        taken(Webhook.tells("{\"status\":\"warned\",\"id\":\"wamid.X\"}", "{}", "null", "7", "[]"));
        taken(Webhook.signed("{\"object\":\"whatsapp_business_account\",\"entry\":[],\"more\":{}}"));
        taken(Webhook
                .signed("{\"entry\":[{\"changes\":[{\"field\":\"messages\",\"value\":{\"messages\":[{\"text\":{\"body\":\"hi\"}}]}}]}]}"));
        taken(Webhook.signed("{\"entry\":{\"changes\":5}}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "hello", "[]", "null", "5", "{\"entry\":null}", "{\"entry\":[[[[]]]]}", "\ufeff{}", "{\"a\":NaN}", "{} {}",
            "\"\\ud800\""})
    void whatCannotBeMetasBreaksNothing(String body) {
        assertThat(Webhook.signed(body).status()).isIn(200, 400);
    }

    @Test
    void depthBreaksNothingEither() {
        assertThat(Webhook.signed("[".repeat(5_000) + "]".repeat(5_000)).status()).isIn(200, 400);
        assertThat(Webhook.signed("{\"entry\":".repeat(100_000)).status()).isIn(200, 400);
    }

    @Test
    void aBatchOfAThousandIsTakenWhole() {
        Dialogue login = ada.starts();
        Send send = ada.newestMessage();
        awaitDelivery(login, "sent");
        List<String> statuses = Stream.concat(
                Stream.generate(() -> Webhook.status(UUID.randomUUID().toString(), "14155552671", "delivered", "")).limit(999),
                Stream.of(Webhook.status(send, "delivered"))).toList();
        assertThat(Webhook.envelope(statuses)).hasSizeGreaterThan(256 * 1024);
        taken(Webhook.signed(Webhook.envelope(statuses)));
        awaitDelivery(login, "delivered");
    }

    @Test
    void overFourMebibytesIsTooLarge() {
        isTold(Webhook.signed("{\"x\":\"" + "y".repeat(4 * 1024 * 1024) + "\"}"), 413, "payload-too-large");
    }

    /** These, and one of somebody else's that follows them and is awaited. */
    private static void isApplied(String... statuses) {
        Person other = Company.withPolicy("\"resendCooldown\":\"PT0S\"").person();
        Dialogue login = other.starts();
        String[] all = Arrays.copyOf(statuses, statuses.length + 1);
        all[statuses.length] = Webhook.status(other.newestMessage(), "read");
        taken(Webhook.tells(all));
        awaitDelivery(login, "read");
    }

    private static void taken(Answer answer) {
        assertThat(answer.status()).as(answer::toString).isEqualTo(200);
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
    }

    private static void awaitDelivery(Dialogue login, String status) {
        await().until(() -> login.shows().at("/delivery/status").equals(status));
    }
}
