package otp.web.openapi;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** As {@link Shapes}, for what is about the CRM: reconciling, parked records, and the actions of its workflows. */
public final class CrmShapes {

    private static final String ID = "0193f0c2-6d0f-7c3a-9d0e-3b1f6f9f8a11";

    private CrmShapes() {}

    @Schema(name = "CrmReconciliation", description = "Of whom, or of accounts with events in a period; neither: of all")
    public record CrmReconciliation(
            @Schema(required = true, examples = "acme") String application,
            @Schema(nullable = true, maxLength = 128, description = "Excludes to, since and until") String account,
            @Schema(nullable = true, examples = "+1 415 555 2671", description = "Excludes account, since and until") String to,
            @Schema(nullable = true, description = "Inclusive, in UTC") Instant since,
            @Schema(nullable = true, description = "Exclusive, in UTC") Instant until,
            @Schema(defaultValue = "false",
                    description = "Whether what differs is told again, with all that is kept of the account") boolean queue,
            @Schema(nullable = true, minimum = "1", maximum = "200", defaultValue = "50",
                    description = "How many accounts are compared") Integer limit,
            @Schema(nullable = true, description = "What the same comparison gave as next") String cursor) {}

    @Schema(name = "CrmDifferences")
    public record CrmDifferences(
            List<CrmDifference> items,
            @Schema(description = "How many accounts were looked at") int compared,
            @Schema(nullable = true, description = "The cursor of the accounts that follow; null: these were the last") String next) {}

    @Schema(name = "CrmDifference")
    public record CrmDifference(
            @Schema(nullable = true) String account,
            @Schema(nullable = true, description = "Its contact in HubSpot") String contact,
            @Schema(description = "not-told, parked, contact-gone, property:…, note-missing, ticket-missing, ticket-stage") List<String> differences,
            @Schema(description = "Whether it is told again; false also when there is neither a contact nor a number to tell it by") boolean queued) {}

    @Schema(name = "CrmParkedSearch")
    public record CrmParkedSearch(
            @Schema(required = true, examples = "acme") String application,
            @Schema(nullable = true, minimum = "1", maximum = "200", defaultValue = "50") Integer limit,
            @Schema(nullable = true, description = "What the same search gave as next") String cursor) {}

    @Schema(name = "CrmParked")
    public record CrmParked(
            List<CrmRefused> items,
            @Schema(nullable = true, description = "The cursor of those that follow; null: these were the last") String next) {}

    @Schema(name = "CrmRefused")
    public record CrmRefused(
            @Schema(enumeration = {"account", "erasure"}) String kind,
            @Schema(nullable = true, description = "null once the person was erased") String account,
            @Schema(nullable = true, description = "Its contact in HubSpot") String contact,
            @Schema(examples = "invalid") String reason,
            @Schema(nullable = true, description = "By which HubSpot's support finds the refusal") String trace,
            Instant since){}

    @Schema(name = "CrmRetry", description = "Exactly one of account, to and all says what")
    public record CrmRetry(
            @Schema(required = true, examples = "acme") String application,
            @Schema(nullable = true, maxLength = 128) String account,
            @Schema(nullable = true, examples = "+1 415 555 2671") String to,
            @Schema(defaultValue = "false") boolean all) {}

    @Schema(name = "CrmQueued")
    public record CrmQueued(@Schema(description = "How many accounts and erasures are tried now") int queued) {}

    @Schema(name = "StartAction", description = "As HubSpot sends it for a custom workflow action, with more that does not count")
    public record StartAction(
            @Schema(required = true, description = "The same one in the same portal acts once") String callbackId,
            @Schema(required = true) Origin origin,
            Workflow context,
            @Schema(required = true) CrmObject object,
            @Schema(required = true) StartInput inputFields) {}

    @Schema(name = "ReleaseAction", description = "As HubSpot sends it for a custom workflow action, with more that does not count")
    public record ReleaseAction(
            @Schema(required = true, description = "The same one in the same portal acts once") String callbackId,
            @Schema(required = true) Origin origin,
            Workflow context,
            @Schema(required = true) CrmObject object,
            @Schema(required = true) ReleaseInput inputFields) {}

    @Schema(name = "Origin")
    public record Origin(@Schema(required = true, description = "Of any other portal than ours nothing is done") long portalId) {}

    @Schema(name = "Workflow")
    public record Workflow(long workflowId) {}

    @Schema(name = "CrmObject", description = "The contact")
    public record CrmObject(@Schema(required = true) long objectId, @Schema(enumeration = "CONTACT") String objectType,
            CrmProperties properties) {}

    @Schema(name = "CrmProperties")
    public record CrmProperties(@Schema(description = "Where a code goes; nothing is released by it") String phone) {}

    @Schema(name = "StartInput")
    public record StartInput(@Schema(required = true, examples = "acme") String application) {}

    @Schema(name = "ReleaseInput")
    public record ReleaseInput(
            @Schema(required = true, examples = "acme") String application,
            @Schema(required = true, maxLength = 100, examples = "j.doe", description = "Who releases it") String agent,
            @Schema(required = true, maxLength = 500, examples = "called back, identity confirmed") String reason,
            @Schema(examples = ID, description = "Without it the only one in force") String lockout) {}

    @Schema(name = "ActionAnswer")
    public record ActionAnswer(ActionOutput outputFields) {}

    @Schema(name = "ActionOutput")
    public record ActionOutput(
            @Schema(name = "hs_execution_state", enumeration = {"SUCCESS", "FAIL_CONTINUE"}) String state,
            @Schema(examples = "started", description = "What was done, or why nothing was") String result,
            @Schema(description = "The one that was started", examples = ID) UUID verification,
            @Schema(description = "The one that was released", examples = ID) UUID lockout){}
}
