package otp.web.openapi;

import java.time.Instant;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** As {@link Shapes}, for what is about the templates on the business account. */
public final class TemplateShapes {

    private TemplateShapes() {}

    @Schema(name = "TemplateStandings")
    public record Standings(
            @Schema(description = "When Meta was asked") Instant readAt,
            List<Standing> templates,
            @Schema(description = "All that is wrong, each in a sentence; none: everything is as the applications need it",
                    examples = "[\"tmpl_otp_code in en_US is PENDING: it waits for Meta's review\"]") List<String> problems) {}

    @Schema(name = "TemplateStanding", description = "A template in one language")
    public record Standing(
            @Schema(examples = "tmpl_otp_code") String name,
            @Schema(examples = "en_US") String language,
            @Schema(description = "What it is used for: code, retry, locked, unlocked") List<String> purposes,
            @Schema(description = "Names of the enabled applications that use it") List<String> applications,
            @Schema(examples = "APPROVED",
                    description = "Meta's; MISSING: it is not there in a language that these applications fall back to;"
                            + " UNKNOWN: one this version does not know") String status,
            @Schema(nullable = true, enumeration = {"AUTHENTICATION", "UTILITY", "MARKETING",
                    "UNKNOWN"}, description = "null: it is missing") String category,
            @Schema(nullable = true, description = "For how long Meta tries to deliver; null: it is missing") Long ttlSeconds,
            @Schema(description = "Whether messages go out by it as they should; another language is used where there is one") boolean usable,
            @Schema(description = "What is wrong, and what to do") List<String> problems){}
}
