package otp.alive;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

import org.jboss.arquillian.container.test.api.Testable;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.EmptyAsset;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.jboss.shrinkwrap.api.spec.JavaArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** The product's EAR as it was built, with one ejb-jar and one WAR more. */
final class Fixture {

    private static final String DESCRIPTOR = "META-INF/application.xml";
    private static final String MODULES = """
            <module><ejb>alive.jar</ejb></module>
            <module><web><web-uri>alive.war</web-uri><context-root>/alive</context-root></web></module>
            <library-directory>""";

    private Fixture() {}

    static EnterpriseArchive with(Class<?> test) {
        File ear = new File(System.getProperty("otp.server"), "standalone/deployments/otp.ear");
        EnterpriseArchive archive = ShrinkWrap.create(ZipImporter.class, "otp.ear").importFrom(ear).as(EnterpriseArchive.class);
        String descriptor = text(archive).replace("<library-directory>", MODULES);
        archive.delete(DESCRIPTOR);
        return archive.add(new StringAsset(descriptor), DESCRIPTOR)
                .addAsModule(ShrinkWrap.create(JavaArchive.class, "alive.jar").addClasses(Ticking.class, Calling.class, Writing.class))
                .addAsModule(Testable.archiveToTest(ShrinkWrap.create(WebArchive.class, "alive.war").addClass(test)
                        .addAsWebInfResource(EmptyAsset.INSTANCE, "beans.xml")
                        .addAsManifestResource(
                                new StringAsset("Dependencies: jdk.httpserver, org.eclipse.microprofile.fault-tolerance.api\n"),
                                "MANIFEST.MF")));
    }

    private static String text(EnterpriseArchive archive) {
        try (InputStream stream = archive.get(DESCRIPTOR).getAsset().openStream()) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
