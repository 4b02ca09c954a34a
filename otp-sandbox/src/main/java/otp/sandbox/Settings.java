package otp.sandbox;

import java.net.URI;
import java.time.Clock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import org.eclipse.microprofile.config.Config;

import otp.sandbox.crm.ReleaseAction;
import otp.sandbox.crm.WorkflowSignature;
import otp.sandbox.graph.BusinessAccount;
import otp.sandbox.graph.MessageRules;
import otp.sandbox.graph.Sender;
import otp.sandbox.portal.Portal;
import otp.sandbox.portal.PortalLimits;
import otp.sandbox.server.Server;
import otp.sandbox.webhook.Signature;
import otp.sandbox.webhook.StatusPayload;
import otp.sandbox.webhook.TemplatePayload;

/** The one place in the sandbox that reads configuration and asks the system for the time. */
@ApplicationScoped
public class Settings {

    private static final String NUMBER = "15550783881";

    @Inject
    Config config;

    @Produces
    @Singleton
    Sender sender() {
        return new Sender(text("otp.whatsapp.phone-number-id"), NUMBER, text("otp.whatsapp.access-token"));
    }

    @Produces
    @Singleton
    MessageRules rules(Sender sender) {
        return new MessageRules(sender.number());
    }

    @Produces
    @Singleton
    Signature signature() {
        return new Signature(text("otp.whatsapp.app-secret"));
    }

    @Produces
    @Singleton
    StatusPayload payload() {
        return new StatusPayload(text("otp.whatsapp.business-account-id"), text("otp.whatsapp.phone-number-id"), NUMBER);
    }

    @Produces
    @Singleton
    BusinessAccount businessAccount(Sender sender) {
        return new BusinessAccount(text("otp.whatsapp.business-account-id"), sender);
    }

    @Produces
    @Singleton
    TemplatePayload templatePayload() {
        return new TemplatePayload(text("otp.whatsapp.business-account-id"));
    }

    @Produces
    @Singleton
    Portal portal(Clock clock) {
        return new Portal(clock, text("otp.hubspot.access-token"), PortalLimits.USUAL);
    }

    @Produces
    @Singleton
    ReleaseAction releaseAction() {
        return new ReleaseAction(text("otp.hubspot.portal-id"));
    }

    @Produces
    @Singleton
    WorkflowSignature workflowSignature() {
        return new WorkflowSignature(text("otp.hubspot.client-secret"));
    }

    @Produces
    @Singleton
    Server server() {
        return new Server(URI.create(text("otp.public-url")), text("otp.admin-key"), text("jboss.server.data.dir"));
    }

    @Produces
    @Singleton
    Clock clock() {
        return Clock.systemUTC();
    }

    private String text(String name) {
        return config.getValue(name, String.class);
    }
}
