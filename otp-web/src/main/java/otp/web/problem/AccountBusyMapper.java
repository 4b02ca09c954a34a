package otp.web.problem;

import jakarta.ws.rs.ext.Provider;

import otp.account.AccountBusyException;

/** Nothing was judged; the line of one account moves within a second. */
@Provider
public class AccountBusyMapper extends ProblemMapper<AccountBusyException> {

    @Override
    protected Problem problemOf(AccountBusyException exception) {
        return Problems.rateLimited("account-busy", 1);
    }
}
