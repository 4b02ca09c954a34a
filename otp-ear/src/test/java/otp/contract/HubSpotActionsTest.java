package otp.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static otp.contract.Told.isTold;
import static otp.contract.Told.members;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import otp.crypto.Bytes;
import otp.system.Answer;
import otp.system.Workflow;

/** What a workflow in HubSpot asks for, and what comes of it. */
@ContractTest
class HubSpotActionsTest {

    private static final AtomicInteger CONTACT = new AtomicInteger(7_000);

    private final Company company = Company.strict("\"lockout\":[\"PT1H\",\"PT2H\"]");
    private final Person ada = company.unnamedPerson();
    private final SupportDesk support = SupportDesk.of(company);
    private final Workflow workflow = new Workflow(OneNode.server());
    private final String contact = Integer.toString(CONTACT.incrementAndGet());

    @Test
    void aStartSendsACodeToTheContactsPhone() {
        Answer started = done(starts(Workflow.fresh()), "started");
        assertThat(members(started.json().get("outputFields"))).containsExactly("hs_execution_state", "result", "verification");
        String verification = started.at("/outputFields/verification");
        String code = ada.inbox().awaitCode(1).parameter();
        Answer shown = isTold(company.caller().get("verifications/" + verification), 200);
        assertThat(shown.at("/to")).isEqualTo(shown.at("/account")).endsWith(ada.number().substring(ada.number().length() - 4));
        assertThat(shown.at("/purpose")).isEqualTo("step-up");
        isTold(company.caller().post("verifications/" + verification + "/checks",
                "{\"code\":\"" + code + "\",\"action\":\"" + Workflow.ACTOR + "\"}"), 200);
        assertThat(AuditDesk.each(AuditDesk.of(company).finds("{\"type\":\"verification.started\"}"), "actor"))
                .containsExactly(Workflow.ACTOR);
    }

    @Test
    void aLoginOfTheirOwnSurvivesIt() {
        Dialogue login = ada.starts();
        done(starts(Workflow.fresh()), "started");
        assertThat(login.status()).isEqualTo("pending");
    }

    @Test
    void aRepetitionIsToldTheSameAndSendsNothing() {
        String callback = Workflow.fresh();
        Answer first = done(starts(callback), "started");
        ada.inbox().awaitCode(1);
        assertThat(starts(callback).text()).isEqualTo(first.text());
        refused(workflow.starts(callback, company.name(), contact + "0", ada.number()), "callback-reused");
        assertThat(ada.inbox().codes()).hasSize(1);
    }

    @Test
    void fiftyAtOnceAreOneStart() {
        String callback = Workflow.fresh();
        List<Answer> answers = AtOnce.answers(50, () -> starts(callback));
        answers.stream().filter(answer -> answer.status() != 200).forEach(answer -> isTold(answer, 503, "unavailable"));
        assertThat(answers.stream().filter(answer -> answer.status() == 200).map(Answer::text).distinct()).hasSize(1);
        assertThat(AuditDesk.of(company).finds("{\"type\":\"verification.started\"}")).hasSize(1);
    }

    @Test
    void refusalsLetTheWorkflowGoOn() {
        refused(workflow.starts(Workflow.fresh(), "not-there", contact, ada.number()), "unknown-application");
        refused(workflow.starts(Workflow.fresh(), company.name(), contact, "415 555 2671"), "unusable-phone");
        refused(workflow.starts(Workflow.fresh(), company.name(), contact, ""), "no-phone");
        ada.getsLocked();
        refused(starts(Workflow.fresh()), "account-locked");
    }

    @Test
    void anotherPortalDoesNothing() {
        String body = Workflow.body("62516", Workflow.fresh(), contact, "{\"phone\":\"" + ada.number() + "\"}",
                "\"application\":\"" + company.name() + "\"");
        refused(workflow.posts(Workflow.START, body), "unknown-portal");
        assertThat(ada.inbox().messages()).isEmpty();
    }

    @Test
    void whatIsNotSignedByHubSpotForUsNowIsNotBelieved() {
        String body = startBody();
        String uri = "https://otp.example.com/otp/v1/" + Workflow.START;
        long now = System.currentTimeMillis();
        String time = Long.toString(now);
        isTold(OneNode.nobody().post(Workflow.START, body), 401, "unauthenticated");
        for (String signature : List.of("", "x", Workflow.signature("another secret", uri, body, time),
                Workflow.signature(Workflow.SECRET, "https://evil.example/otp/v1/" + Workflow.START, body, time),
                Workflow.signature(Workflow.SECRET, OneNode.server().uri() + "/otp/v1/" + Workflow.START, body, time),
                Workflow.signature(Workflow.SECRET, uri, body + " ", time),
                Workflow.signature(Workflow.SECRET, "https://otp.example.com/otp/v1/" + Workflow.RELEASE, body, time))) {
            isTold(workflow.posts(Workflow.START, body, time, signature), 401, "unauthenticated");
        }
        for (Duration off : List.of(Duration.ofMinutes(-6), Duration.ofMinutes(6), Duration.ofDays(-30))) {
            isTold(workflow.posts(Workflow.START, body, now + off.toMillis()), 401, "unauthenticated");
        }
        for (String garbage : List.of("now", "", time + ".0", "-" + time)) {
            isTold(workflow.posts(Workflow.START, body, garbage, Workflow.signature(Workflow.SECRET, uri, body, garbage)), 401,
                    "unauthenticated");
        }
        assertThat(ada.inbox().messages()).isEmpty();
        done(workflow.posts(Workflow.START, body), "started");
    }

    @Test
    void anOlderSignatureAloneIsNotBelieved() {
        isTold(OneNode.nobody().with("X-HubSpot-Signature-Version", "v2").with("X-HubSpot-Signature", "0".repeat(64))
                .post(Workflow.START, startBody()), 401, "unauthenticated");
    }

    @Test
    void theSignatureCoversTheQuery() {
        done(workflow.posts(Workflow.START + "?a=%2F&b", startBody()), "started");
        String time = Long.toString(System.currentTimeMillis());
        String body = startBody();
        isTold(workflow.posts(Workflow.START + "?a=1", body, time,
                Workflow.signature(Workflow.SECRET, "https://otp.example.com/otp/v1/" + Workflow.START, body, time)), 401,
                "unauthenticated");
    }

    @Test
    void aContactMayBringAMebibyte() {
        String notes = "\"notes\":\"" + "x".repeat(1024 * 1024 - 1000) + "\"";
        String body = Workflow.body(Workflow.PORTAL, Workflow.fresh(), contact, "{\"phone\":\"" + ada.number() + "\"," + notes + "}",
                "\"application\":\"" + company.name() + "\",\"more\":{}");
        done(workflow.posts(Workflow.START, body), "started");
        isTold(workflow.posts(Workflow.START, body + " ".repeat(1024)), 413, "payload-too-large");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "", "hello", "[]", "null", "{\"origin\":[[[]]]}", "{\"origin\":{\"portalId\":62515}}"})
    void whatCannotBeHubSpotsBreaksNothing(String body) {
        for (String route : List.of(Workflow.START, Workflow.RELEASE)) {
            assertThat(workflow.posts(route, body).status()).isIn(200, 400);
        }
    }

    @Test
    void depthBreaksNothingEither() {
        isTold(workflow.posts(Workflow.START, "[".repeat(100_000)), 400, "invalid-request");
    }

    @Test
    void theOnlyLockoutOfAContactIsReleased() {
        String lockout = locked(ada);
        Answer released = done(workflow.releases(Workflow.fresh(), company.name(), contact, ""), "released");
        assertThat(members(released.json().get("outputFields"))).containsExactly("hs_execution_state", "result", "lockout");
        assertThat(released.at("/outputFields/lockout")).isEqualTo(lockout);
        Answer seen = support.sees(lockout);
        assertThat(seen.at("/status")).isEqualTo("released");
        assertThat(seen.at("/releasedBy")).isEqualTo("j.doe");
        var event = AuditDesk.of(company).finds("{\"type\":\"lockout.released\"}").get(0);
        assertThat(event.at("/actor").asText()).isEqualTo(Workflow.ACTOR);
        assertThat(event.at("/details/agent").asText()).isEqualTo("j.doe");
        ada.isToldThatTheAccountIsOpen();
    }

    @Test
    void anotherContactReleasesNothingWhateverItsPhone() {
        String lockout = locked(ada);
        String stranger = contact + "1";
        refused(workflow.releases(Workflow.fresh(), company.name(), stranger, "\"lockout\":\"" + lockout + "\""), "not-this-contact");
        refused(workflow.posts(Workflow.RELEASE, Workflow.body(Workflow.PORTAL, Workflow.fresh(), stranger,
                "{\"phone\":\"" + ada.number() + "\"}",
                "\"application\":\"" + company.name() + "\",\"agent\":\"j.doe\",\"reason\":\"called back\"")), "no-active-lockout");
        assertThat(support.sees(lockout).at("/status")).isEqualTo("active");
    }

    @Test
    void ofTwoLockoutsOneHasToBeNamed() {
        String lockout = locked(ada);
        String another = locked(company.person());
        refused(workflow.releases(Workflow.fresh(), company.name(), contact, ""), "more-than-one-lockout");
        done(workflow.releases(Workflow.fresh(), company.name(), contact, "\"lockout\":\"" + another + "\""), "released");
        assertThat(support.sees(lockout).at("/status")).isEqualTo("active");
        refused(workflow.releases(Workflow.fresh(), company.name(), contact, "\"lockout\":\"" + another + "\""), "already-released");
        done(workflow.releases(Workflow.fresh(), company.name(), contact, ""), "released");
    }

    @Test
    void aReleaseThatIsRepeatedOpensNoLaterLockout() {
        locked(ada);
        String body = Workflow.release(Workflow.fresh(), company.name(), contact, "");
        Answer first = done(workflow.posts(Workflow.RELEASE, body), "released");
        ada.getsLocked();
        assertThat(workflow.posts(Workflow.RELEASE, body).text()).isEqualTo(first.text());
        assertThat(support.sees(support.lockoutOf(ada)).at("/status")).isEqualTo("active");
    }

    @Test
    void whoAndWhyHaveToBeSaid() {
        String lockout = locked(ada);
        String before = "\"application\":\"" + company.name() + "\"";
        refused(workflow.posts(Workflow.RELEASE, Workflow.body(Workflow.PORTAL, Workflow.fresh(), contact, "{}", before)), "invalid-agent");
        refused(workflow.posts(Workflow.RELEASE, Workflow.body(Workflow.PORTAL, Workflow.fresh(), contact, "{}",
                before + ",\"agent\":\"j.doe\",\"reason\":\"" + "x".repeat(501) + "\"")), "invalid-reason");
        assertThat(support.sees(lockout).at("/status")).isEqualTo("active");
    }

    @Test
    void otherMethodsAreRefused() {
        isTold(OneNode.nobody().get(Workflow.START), 405, "method-not-allowed");
    }

    private Answer starts(String callback) {
        return workflow.starts(callback, company.name(), contact, ada.number());
    }

    private String startBody() {
        return Workflow.body(Workflow.PORTAL, Workflow.fresh(), contact, "{\"phone\":\"" + ada.number() + "\"}",
                "\"application\":\"" + company.name() + "\"");
    }

    /** Locks them out, and links the account with the contact as the relay does. */
    private String locked(Person person) {
        person.getsLocked();
        String lockout = support.lockoutOf(person);
        OneNode.database().execute("INSERT INTO crm_account (account_id, application_id, contact_id)"
                + " SELECT account_id, application_id, ? FROM lockout WHERE id = ?", contact, Bytes.of(UUID.fromString(lockout)));
        return lockout;
    }

    private static Answer done(Answer answer, String result) {
        return outcome(answer, "SUCCESS", result);
    }

    private static Answer refused(Answer answer, String result) {
        return outcome(answer, "FAIL_CONTINUE", result);
    }

    private static Answer outcome(Answer answer, String state, String result) {
        isTold(answer, 200);
        assertThat(answer.at("/outputFields/result")).isEqualTo(result);
        assertThat(answer.at("/outputFields/hs_execution_state")).isEqualTo(state);
        return answer;
    }
}
