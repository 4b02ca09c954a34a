package otp.web.security;

import java.text.ParseException;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import com.nimbusds.jwt.JWTClaimsSet;

import otp.application.Applications;
import otp.application.Role;
import otp.settings.JwtSettings;
import otp.web.caller.Caller;

/** Callers whom the company's identity provider vouches for. Roles come only from groups of ours by name, never from the company's words. */
@ApplicationScoped
public class JwtCallers {

    private static final Map<String, Role> GROUPS = Map.of("otp-caller", Role.CALLER, "otp-support", Role.SUPPORT, "otp-auditor",
            Role.AUDITOR,
            "otp-admin", Role.ADMIN);
    private static final int MAX_SUBJECT = 100;

    @Inject
    JwtSettings settings;

    @Inject
    Applications applications;

    @Inject
    Clock clock;

    private Optional<TrustedTokens> trusted = Optional.empty();

    @PostConstruct
    void trust() {
        trusted = TrustedTokens.of(settings, clock);
    }

    Optional<Caller> known(String token) {
        return trusted.flatMap(provider -> provider.claims(token)).flatMap(claims -> caller(claims, applications));
    }

    static Optional<Caller> caller(JWTClaimsSet claims, Applications applications) {
        try {
            String subject = subject(claims);
            if (subject == null || subject.isBlank() || subject.length() > MAX_SUBJECT) {
                return Optional.empty();
            }
            Set<Role> roles = roles(claims);
            if (roles.contains(Role.ADMIN)) {
                return Optional.of(Caller.admin("jwt:" + subject));
            }
            return application(claims).flatMap(applications::find).map(application -> new Caller("jwt:" + subject, roles, application));
        } catch (ParseException e) {
            return Optional.empty(); // a claim of the wrong type
        }
    }

    /** MicroProfile JWT's order: the name for people first, then the technical one. */
    private static String subject(JWTClaimsSet claims) throws ParseException {
        String upn = claims.getStringClaim("upn");
        return upn != null ? upn : claims.getSubject();
    }

    private static Set<Role> roles(JWTClaimsSet claims) throws ParseException {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        List<String> groups = claims.getStringListClaim("groups");
        if (groups != null) {
            groups.stream().filter(GROUPS::containsKey).map(GROUPS::get).forEach(roles::add);
        }
        return roles;
    }

    private static Optional<String> application(JWTClaimsSet claims) throws ParseException {
        return Optional.ofNullable(claims.getStringClaim("otp_application"));
    }
}
