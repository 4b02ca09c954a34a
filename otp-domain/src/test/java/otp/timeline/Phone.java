package otp.timeline;

import java.util.ArrayList;
import java.util.List;

import otp.message.Dispatch;

/** Every phone there is: what arrived on it, in order. */
public final class Phone {

    private final List<Dispatch> arrived = new ArrayList<>();

    void receives(Dispatch dispatch) {
        arrived.add(dispatch);
    }

    public List<Dispatch> arrived() {
        return List.copyOf(arrived);
    }

    public List<Dispatch> on(String number) {
        return arrived.stream().filter(dispatch -> dispatch.to().e164().equals(number)).toList();
    }

    /** The template and parameter of what came last. */
    public Dispatch last() {
        return arrived.get(arrived.size() - 1);
    }
}
