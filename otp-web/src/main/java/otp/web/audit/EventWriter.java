package otp.web.audit;

import java.io.IOException;

import otp.investigation.EventView;

/** Writes events, one after the other, in the form of an export. */
interface EventWriter {

    void begin() throws IOException;

    void write(EventView event) throws IOException;

    /** Hands everything over that was written so far. */
    void flush() throws IOException;
}
