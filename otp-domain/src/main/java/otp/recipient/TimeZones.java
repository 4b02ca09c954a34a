package otp.recipient;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberToTimeZonesMapper;
import com.google.i18n.phonenumbers.PhoneNumberUtil;

/** What a number tells of the clock on its owner's wall. */
public final class TimeZones {

    private static final PhoneNumberToTimeZonesMapper ZONES = PhoneNumberToTimeZonesMapper.getInstance();

    private TimeZones() {}

    /** Reads the map now, so that one that cannot be read stops the start, and not the entry that locks an account. */
    public static void prepare() {
        if (ZONES == null) {
            throw new IllegalStateException("no map of time zones");
        }
    }

    /** Empty when the number's zone is not known, or may be one of several whose clocks differ at that instant. */
    public static Optional<ZoneOffset> offset(Recipient number, Instant at) {
        try {
            var offsets = zones(number).stream().map(zone -> ZoneId.of(zone).getRules().getOffset(at)).collect(Collectors.toSet());
            return offsets.size() == 1 ? Optional.of(offsets.iterator().next()) : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty(); // a zone that is newer than this Java
        }
    }

    private static List<String> zones(Recipient number) {
        try {
            return ZONES.getTimeZonesForNumber(PhoneNumberUtil.getInstance().parse(number.e164(), null)).stream()
                    .filter(zone -> !zone.equals(PhoneNumberToTimeZonesMapper.getUnknownTimeZone()))
                    .toList();
        } catch (NumberParseException e) {
            return List.of();
        }
    }
}
