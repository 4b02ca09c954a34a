package otp.outbox;

import java.time.Instant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import otp.account.Account;
import otp.account.Call;
import otp.message.Messages;

/** Ends what still waits to be sent to a person who is erased. A worker that has one of them under way finds its lease lost. */
@ApplicationScoped
public class WithdrawMessages {

    private Messages messages;
    private MessageFacts facts;

    protected WithdrawMessages() {
        // CDI proxy
    }

    @Inject
    WithdrawMessages(Messages messages, MessageFacts facts) {
        this.messages = messages;
        this.facts = facts;
    }

    /** Under the account's lock; what the log says of it names nobody. */
    public void withdraw(Call call, Account account, Instant now) {
        for (var message : messages.open(account.id())) {
            if (message.withdrawn(now)) {
                facts.withdrawn(call, account, message, now);
            }
        }
    }
}
