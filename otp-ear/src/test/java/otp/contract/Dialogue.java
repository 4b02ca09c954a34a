package otp.contract;

import static otp.contract.Told.isTold;

import otp.system.Answer;
import otp.system.OtpClient;

/** One verification: what a person and their application say about it, and what they are told. */
final class Dialogue {

    private final OtpClient caller;
    private final Person person;
    private final Answer started;

    Dialogue(OtpClient caller, Person person, Answer started) {
        this.caller = caller;
        this.person = person;
        this.started = started;
    }

    Answer started() {
        return started;
    }

    Person person() {
        return person;
    }

    String id() {
        return started.at("/id");
    }

    String path() {
        return "verifications/" + id();
    }

    Answer enters(String code) {
        return sends("{\"code\":\"" + code + "\"}");
    }

    Answer enters(String code, String action) {
        return sends("{\"code\":\"" + code + "\",\"action\":\"" + action + "\"}");
    }

    Answer entersRight() {
        return enters(person.newestCode());
    }

    Answer entersWrong() {
        return enters(person.wrongCode());
    }

    /** A check with this body. */
    Answer sends(String check) {
        Answer answer = caller.post(path() + "/checks", check);
        person.codeComesIf(
                answer.status() == 422 && answer.problem().equals("incorrect-code") && answer.json().at("/freshCode/sent").asBoolean());
        return answer;
    }

    Answer asksForFreshCode() {
        person.awaitEveryCode();
        Answer answer = caller.post(path() + "/resends", null);
        person.codeComesIf(answer.status() == 201);
        return answer;
    }

    Answer cancels() {
        return caller.delete(path());
    }

    Answer reads() {
        return caller.get(path());
    }

    /** The verification as it stands. */
    Answer shows() {
        return isTold(reads(), 200);
    }

    String status() {
        return shows().at("/status");
    }
}
