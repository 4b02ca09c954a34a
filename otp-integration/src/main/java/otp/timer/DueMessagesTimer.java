package otp.timer;

import static jakarta.ejb.TransactionAttributeType.NOT_SUPPORTED;

import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;

import otp.delivery.SendDueMessages;

/** Looks every second for messages to send: postponed, to be repeated, or left by a node that died. */
@Singleton
@DependsOn("StartUp")
@TransactionAttribute(NOT_SUPPORTED) // each claim and each settlement is a transaction of its own
public class DueMessagesTimer {

    @Inject
    Rounds rounds;

    @Inject
    SendDueMessages messages;

    @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
    public void tick() {
        rounds.start("sending due messages", messages::run);
    }
}
