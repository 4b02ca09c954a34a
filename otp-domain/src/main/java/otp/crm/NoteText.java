package otp.crm;

/** A note's new text, as HTML with everything escaped that is not ours. */
public record NoteText(String note, String html) {}
