package otp.hubspot;

import static org.assertj.core.api.Assertions.assertThat;
import static otp.hubspot.RecordedExchange.json;
import static otp.hubspot.RecordedExchange.taking;

import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;

import otp.crm.Refusal;
import otp.crm.TicketPlace;
import otp.crm.TicketWrite;
import otp.crm.Written;
import otp.settings.HubSpotSettings;

class TicketsTest {

    private final RecordedExchange exchange = new RecordedExchange();
    private final PortalSchema schema = new PortalSchema();
    private final Tickets tickets = new Tickets(exchange, schema, new HubSpotSettings.Tickets("pipe", "opened", "over"));

    @Test
    void aTicketIsWrittenByItsLockoutAndTellsWhetherItIsNew() {
        exchange.answering(200, "{'results':[{'id':'512','new':true,'properties':{'otp_lockout':'lo-1'}}]}");

        assertThat(tickets.upsert(List.of(new TicketWrite("lo-1", "Locked", "text", false)))).containsExactly(Written.done("512", true));
        assertThat(exchange.input(0).path("idProperty").asText()).isEqualTo("otp_lockout");
        assertThat(exchange.input(0).path("properties")).isEqualTo(json("{'hs_pipeline':'pipe','hs_pipeline_stage':'opened',"
                + "'subject':'Locked','content':'text','hs_ticket_priority':'HIGH'}"));
    }

    @Test
    void whatSupportHasMadeOfATicketStaysWhenItIsClosed() {
        exchange.answering(taking());

        tickets.upsert(List.of(new TicketWrite("lo-1", null, null, true)));

        assertThat(exchange.input(0).path("properties")).isEqualTo(json("{'hs_pipeline':'pipe','hs_pipeline_stage':'over'}"));
    }

    @Test
    void withoutThePropertyNoTicketIsMade() {
        schema.missing = Set.of("otp_lockout");

        assertThat(tickets.upsert(List.of(new TicketWrite("lo-1", "Locked", "text", false))))
                .containsExactly(Written.refused(Refusal.PROPERTY_MISSING, null));
        assertThat(exchange.bodies).isEmpty();
    }

    @Test
    void ticketsArePutOnTheirContacts() {
        exchange.answering(207, "{'results':[{'fromObjectId':512,'toObjectId':151,'labels':[]},{'from':{'id':'513'},'to':{'id':'151'}}],"
                + "'errors':[{'category':'OBJECT_NOT_FOUND','context':{'fromObjectId':['514']}}]}");

        assertThat(tickets.associate(List.of(new TicketPlace("512", "151"), new TicketPlace("513", "151"), new TicketPlace("514", "152"),
                new TicketPlace("515", "152"))))
                .containsExactly(Written.done("512", false), Written.done("513", false), Written.refused(Refusal.GONE, null),
                        Written.refused(Refusal.REFUSED, null));
        assertThat(exchange.operations).containsExactly(Operation.TICKET_CONTACTS);
        assertThat(exchange.input(0)).isEqualTo(json("{'from':{'id':'512'},'to':{'id':'151'},"
                + "'types':[{'associationCategory':'HUBSPOT_DEFINED','associationTypeId':16}]}"));
    }

    @Test
    void aTicketThatIsGoneIsRemoved() {
        exchange.answering(204, "");

        assertThat(tickets.remove(List.of("512"))).containsExactly(Written.done("512", false));
        assertThat(exchange.operations).containsExactly(Operation.TICKET_REMOVE);
    }
}
