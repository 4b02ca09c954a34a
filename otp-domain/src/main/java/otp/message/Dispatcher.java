package otp.message;

/** Hands an attempt to whoever sends, without waiting for it. */
public interface Dispatcher {

    /** False when there is no room now: the attempt was not taken and its lease is the caller's to give up. */
    boolean submit(Dispatch dispatch);
}
