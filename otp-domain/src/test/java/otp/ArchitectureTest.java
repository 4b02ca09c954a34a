package otp;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** What the class path does not forbid already. Every rule here was seen failing once. */
@AnalyzeClasses(packages = "otp", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule theDomainKnowsNoAdapter = noClasses().that().resideOutsideOfPackage("otp.persistence..")
            .should().dependOnClassesThat().resideInAnyPackage("otp.persistence..", "org.hibernate..", "java.sql..")
            .because("ports stand beside what they serve, adapters depend on them");

    @ArchTest
    static final ArchRule theDomainKnowsNoProtocol = noClasses()
            .should().dependOnClassesThat()
            .resideInAnyPackage("jakarta.ws..", "jakarta.servlet..", "jakarta.ejb..", "jakarta.json..", "jakarta.jms..", "com.fasterxml..",
                    "org.eclipse.microprofile..", "java.net.http..", "otp.web..", "otp.whatsapp..", "otp.delivery..", "otp.timer..");

    @ArchTest
    static final ArchRule packagesFormNoCycle = slices().matching("otp.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule onlyOneClassAsksTheSystemForTheTime = noClasses().that().resideOutsideOfPackage("otp.time..")
            .should().callMethodWhere(asksTheSystemForTheTime())
            .because("time comes in: aggregates take an instant, use cases a clock");

    @ArchTest
    static final ArchRule onlyARightCodeLeadsToAnApproval = methods()
            .that().haveFullName("otp.verification.Verification.approve(otp.account.Account, otp.application.Policy, java.time.Instant)")
            .or().haveFullName("otp.account.Account.approved(otp.account.Purpose)")
            .or().haveFullName("otp.verification.CheckOutcomes.approved(otp.verification.CheckOutcomes$Judged)")
            .should(BeCalledBy.oneOf("otp.verification.CheckCode.evaluate", "otp.verification.CheckOutcomes.approved",
                    "otp.verification.Verification.approve"));

    private static DescribedPredicate<JavaCall<?>> asksTheSystemForTheTime() {
        var now = target(name("now")).and(target(owner(belongToAnyOf(Instant.class, LocalDate.class, LocalDateTime.class,
                OffsetDateTime.class, ZonedDateTime.class))));
        var millis = target(nameMatching("currentTimeMillis|nanoTime")).and(target(owner(belongToAnyOf(System.class))));
        var clock = target(nameMatching("system.*|tick.*")).and(target(owner(belongToAnyOf(Clock.class, InstantSource.class))));
        return now.or(millis).or(clock).as("ask the system for the time");
    }
}
