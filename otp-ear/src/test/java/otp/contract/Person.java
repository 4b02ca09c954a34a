package otp.contract;

import static otp.contract.Told.isTold;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import otp.system.Answer;
import otp.system.Send;

/** Somebody with a phone, in front of an application. Knows how many codes should have come. */
final class Person {

    private final Company company;
    private final String number;
    private final String account;
    private int codes;

    /** @param account null: the application does not name them */
    Person(Company company, String number, String account) {
        this.company = company;
        this.number = number;
        this.account = account;
    }

    String number() {
        return number;
    }

    String account() {
        return account;
    }

    Inbox inbox() {
        return new Inbox(number);
    }

    /** The body of a start. @param members beside the number and the account; empty for none */
    String wish(String members) {
        return "{\"to\":\"" + number + "\"" + (account == null ? "" : ",\"account\":\"" + account + "\"") + (members.isEmpty() ? "" : ",")
                + members
                + "}";
    }

    Dialogue starts() {
        return starts("");
    }

    Dialogue starts(String members) {
        return new Dialogue(company.caller(), this, isTold(triesToStart(members), 201));
    }

    Dialogue startsStepUp(String action) {
        return starts("\"purpose\":\"step-up\",\"action\":\"" + action + "\"");
    }

    Answer triesToStart() {
        return triesToStart("");
    }

    Answer triesToStart(String members) {
        awaitEveryCode();
        Answer answer = company.start(wish(members));
        codeComesIf(answer.status() == 201);
        return answer;
    }

    /** Locks the account of a company whose people have one attempt. */
    Dialogue getsLocked() {
        Dialogue dialogue = starts();
        isTold(dialogue.entersWrong(), 423, "account-locked");
        return dialogue;
    }

    /** Waits for the message by template {@code unlocked}, given that the company has one of its own for it. */
    Send isToldThatTheAccountIsOpen() {
        return inbox().awaitNotice(send -> send.template().equals(Company.UNLOCKED));
    }

    void codeComesIf(boolean really) {
        codes += really ? 1 : 0;
    }

    /** A code that is dead before it went out never does: whatever kills codes waits here first, or counting them would be guesswork. */
    void awaitEveryCode() {
        inbox().awaitCodes(codes);
    }

    String newestCode() {
        return newestMessage().parameter();
    }

    Send newestMessage() {
        return inbox().awaitCode(codes);
    }

    /** @param which from 1 */
    String code(int which) {
        return inbox().awaitCode(which).parameter();
    }

    /** Of the length of theirs, and none they ever got. */
    String wrongCode() {
        int length = newestCode().length();
        Set<String> known = inbox().codes().stream().map(Send::parameter).collect(Collectors.toSet());
        return IntStream.range(0, 1_000).mapToObj(n -> ("%0" + length + "d").formatted(n)).filter(code -> !known.contains(code)).findFirst()
                .orElseThrow();
    }
}
