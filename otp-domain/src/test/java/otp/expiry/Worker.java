package otp.expiry;

import java.util.List;

import otp.expiry.Deadlines.Due;
import otp.expiry.Deadlines.Kind;

/** What a node's timer does with a row that it has found. */
record Worker(Expiry node) {

    static Worker of(Expiry node) {
        return new Worker(node);
    }

    void expires(Kind kind, Due row) {
        node.claim(kind, List.of(row)).forEach(claimed -> node.end(kind, claimed));
    }
}
