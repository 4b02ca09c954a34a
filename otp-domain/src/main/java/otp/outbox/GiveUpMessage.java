package otp.outbox;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import otp.account.Account;
import otp.account.AccountGate;
import otp.message.Message;
import otp.message.Messages;
import otp.transaction.DatabaseUnavailableException;
import otp.transaction.Transactions;
import otp.verification.VerificationStatus;
import otp.verification.Verifications;

/**
 * Writes down that a message will not be sent any more, because its code is dead or over. Where that cannot be written it is put off, or
 * every lease would try it anew.
 */
@ApplicationScoped
public class GiveUpMessage {

    private AccountGate gate;
    private Messages messages;
    private Verifications verifications;
    private MessageFacts facts;
    private PutOffMessage putOff;
    private Transactions transactions;
    private Clock clock;

    protected GiveUpMessage() {
        // CDI proxy
    }

    @Inject
    GiveUpMessage(AccountGate gate, Messages messages, Verifications verifications, MessageFacts facts, PutOffMessage putOff,
            Transactions transactions, Clock clock) {
        this.gate = gate;
        this.messages = messages;
        this.verifications = verifications;
        this.facts = facts;
        this.putOff = putOff;
        this.transactions = transactions;
        this.clock = clock;
    }

    void giveUp(UUID id, int lease) {
        try {
            transactions.outside(() -> messages.accountOf(id)).ifPresent(owner -> gate.settle(owner,
                    account -> messages.find(account.id(), id).filter(message -> message.awaits(lease))
                            .ifPresent(message -> giveUp(account, message, clock.instant()))));
        } catch (DatabaseUnavailableException e) {
            throw e;
        } catch (RuntimeException e) {
            putOff.putOff(id, lease, false);
            throw e;
        }
    }

    private void giveUp(Account account, Message message, Instant now) {
        if (endedByTheClock(message, now)) {
            message.outlived(now);
            facts.abandoned(account, message, now);
        } else if (message.abandoned(now)) {
            facts.abandoned(account, message, now);
        }
    }

    /** A code that was entered had arrived, whatever the provider told us. */
    private boolean endedByTheClock(Message message, Instant now) {
        return message.kind().carriesCode() && message.code().over(now)
                && verifications.find(message.accountId(), message.verificationId()).orElseThrow()
                        .status(now) != VerificationStatus.APPROVED;
    }
}
