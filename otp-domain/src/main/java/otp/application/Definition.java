package otp.application;

import java.util.List;
import java.util.Map;

/**
 * What an administrator says of an application, whole; every optional member already has its default.
 *
 * @param allowedCountries ISO 3166-1 alpha-2 codes; empty: every country
 * @param allowedReturnUrls https URLs (http for loopback only); empty: none
 * @param support null: none
 */
public record Definition(
        String displayName,
        boolean enabled,
        String language,
        Policy policy,
        Limits limits,
        List<String> allowedCountries,
        Templates templates,
        List<String> allowedReturnUrls,
        Support support) {

    public Definition {
        allowedCountries = List.copyOf(allowedCountries);
        allowedReturnUrls = List.copyOf(allowedReturnUrls);
    }

    /** Everything that lies outside the contract's bounds; empty when the definition may be stored. */
    public List<Fault> faults() {
        return DefinitionRules.faults(this);
    }

    /** Every member by its path, as texts; the elements of a list each by their number, in order. */
    public Map<String, String> members() {
        return DefinitionText.members(this);
    }

    public boolean allowsCountry(String region) {
        return allowedCountries.isEmpty() || allowedCountries.contains(region);
    }
}
