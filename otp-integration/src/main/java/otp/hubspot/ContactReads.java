package otp.hubspot;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import com.fasterxml.jackson.databind.node.ObjectNode;

import otp.crm.CrmContact;

/** Finds contacts by what is unique of them, without the lag of a search. */
final class ContactReads {

    private final Exchange exchange;

    ContactReads(Exchange exchange) {
        this.exchange = exchange;
    }

    /** A contact that was merged is answered for, under another id, or found in the list of those that the asked-for one has swallowed. */
    Map<String, CrmContact> byId(Collection<String> ids) {
        List<String> asked = ids.stream().filter(Ids::valid).distinct().toList();
        List<ContactAnswer> answers = read(ContactAnswer.request(), asked);
        var found = new HashMap<String, CrmContact>();
        for (String id : asked) {
            answers.stream().filter(answer -> answer.id().equals(id)).findFirst()
                    .or(() -> answers.stream().filter(answer -> answer.formerIds().contains(id)).findFirst())
                    .ifPresent(answer -> found.put(id, answer.contact()));
        }
        theLast(asked, answers, found);
        return found;
    }

    /** Where one is left of both, they belong together. */
    private static void theLast(List<String> asked, List<ContactAnswer> answers, Map<String, CrmContact> found) {
        List<String> open = asked.stream().filter(id -> !found.containsKey(id)).toList();
        List<ContactAnswer> strays = answers.stream()
                .filter(answer -> found.values().stream().noneMatch(contact -> contact.id().equals(answer.id()))).toList();
        if (open.size() == 1 && strays.size() == 1) {
            found.put(open.get(0), strays.get(0).contact());
        }
    }

    Map<String, CrmContact> byEmail(Collection<String> emails) {
        List<String> asked = emails.stream().map(ContactReads::small).distinct().toList();
        ObjectNode frame = ContactAnswer.request("email", "hs_additional_emails").put("idProperty", "email");
        List<ContactAnswer> answers = read(frame, asked);
        var found = new HashMap<String, CrmContact>();
        for (String email : emails) {
            answers.stream().filter(answer -> answer.emails().contains(small(email))).findFirst()
                    .ifPresent(answer -> found.put(email, answer.contact()));
        }
        return found;
    }

    private List<ContactAnswer> read(ObjectNode frame, List<String> ids) {
        frame.set("propertiesWithHistory", Body.array(List.of()));
        return new Reads(exchange, Operation.CONTACT_READ, frame).read(ids).stream().map(ContactAnswer::new).toList();
    }

    private static String small(String email) {
        return email.strip().toLowerCase(Locale.ROOT);
    }
}
