package otp.hubspot;

import otp.hubspot.Operation.Area;

/** The scopes a token needs, by their names at HubSpot. */
final class Scopes {

    private Scopes() {}

    static String of(Area area) {
        return switch (area) {
            case CONTACTS, NOTES -> "crm.objects.contacts.read, crm.objects.contacts.write";
            case TICKETS -> "tickets";
            case SCHEMA -> "crm.schemas.contacts.write, tickets";
        };
    }
}
