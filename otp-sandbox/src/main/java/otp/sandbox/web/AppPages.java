package otp.sandbox.web;

import java.io.IOException;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import otp.sandbox.portal.ObjectType;
import otp.sandbox.portal.Portal;

/** Where the links to HubSpot's own pages lead: a ticket's, to the record of its contact. */
@WebServlet("/contacts/*")
public class AppPages extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    transient Portal portal;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String ticket = request.getPathInfo() == null ? "" : request.getPathInfo().replaceFirst(".*/", "");
        String contact = portal.associated(ObjectType.TICKETS, ticket, ObjectType.CONTACTS).stream().findFirst()
                .map(record -> "#" + record.id()).orElse("");
        response.sendRedirect(request.getContextPath() + "/crm.html" + contact);
    }
}
