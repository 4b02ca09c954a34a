package otp.hubspot;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

import otp.crm.Crm;

/** Splits inputs into what HubSpot takes at once. A record that comes twice is written twice, one after the other. */
final class Distinct {

    private Distinct() {}

    static List<List<Input>> requests(List<Input> inputs) {
        var requests = new ArrayList<List<Input>>();
        var keys = new HashSet<String>();
        for (Input input : inputs) {
            if (keys.isEmpty() || keys.size() == Crm.BATCH || keys.contains(input.key())) {
                requests.add(new ArrayList<>());
                keys.clear();
            }
            keys.add(input.key());
            requests.get(requests.size() - 1).add(input);
        }
        return requests;
    }
}
