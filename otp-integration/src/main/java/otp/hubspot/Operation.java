package otp.hubspot;

import java.util.Locale;

/** The requests we make. Their paths are data: a family of paths is a file that names one for each. */
public enum Operation {
    CONTACT_READ("POST", Area.CONTACTS), CONTACT_SEARCH("POST", Area.CONTACTS), CONTACT_UPDATE("POST", Area.CONTACTS),
    CONTACT_UPSERT("POST", Area.CONTACTS), CONTACT_ERASE("POST", Area.CONTACTS),
    NOTE_READ("POST", Area.NOTES), NOTE_CREATE("POST", Area.NOTES), NOTE_UPDATE("POST", Area.NOTES), NOTE_REMOVE("POST", Area.NOTES),
    /** The ids of the notes that are on contacts. */
    CONTACT_NOTES("POST", Area.NOTES),
    TICKET_READ("POST", Area.TICKETS), TICKET_UPSERT("POST", Area.TICKETS), TICKET_REMOVE("POST", Area.TICKETS),
    TICKET_CONTACTS("POST", Area.TICKETS),
    PROPERTY_LIST("GET", Area.SCHEMA), PROPERTY_GROUP_CREATE("POST", Area.SCHEMA), PROPERTY_CREATE("POST", Area.SCHEMA),
    PIPELINE_LIST("GET", Area.TICKETS);

    private final String method;
    private final Area area;

    Operation(String method, Area area) {
        this.method = method;
        this.area = area;
    }

    public String method() {
        return method;
    }

    /** What a token must allow for it. */
    public Area area() {
        return area;
    }

    /** Under which the files of paths name it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What a token may be restricted to. */
    public enum Area {
        CONTACTS, NOTES, TICKETS, SCHEMA;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
