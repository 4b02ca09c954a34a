package otp.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import otp.account.AccountIdentity;
import otp.account.LastCodes;
import otp.account.Purpose;
import otp.code.CodeSource;
import otp.crypto.DataKey;
import otp.idempotency.Answer;
import otp.key.ApplicationKey;
import otp.key.NewKey;
import otp.message.DeliveryStatus;
import otp.message.Dispatch;
import otp.outbox.DeliveryReport;
import otp.outbox.SendOutcome;
import otp.recipient.Recipient;
import otp.settings.BootstrapToken;
import otp.settings.OtpSecrets;
import otp.settings.WhatsAppSettings;

/** What holds a secret or a number does not show it when somebody logs it. */
class MaskTest {

    private static final String SECRET = "s3cret-492816-in-here-and-long-enough";
    private static final String NUMBER = "+14155552671";
    private static final UUID ID = new UUID(1, 2);
    private static final byte[] BYTES = SECRET.getBytes(StandardCharsets.UTF_8);
    private static final byte[] SEED = new byte[CodeSource.SEED_LENGTH];

    static Stream<Object> holders() {
        var to = Recipient.parse(NUMBER).orElseThrow();
        return Stream.of(
                to,
                new Entry(SECRET),
                new StartRequest(to, null, Purpose.STEP_UP, SECRET, null, SECRET, SECRET, SECRET, null, new Contact("1", SECRET)),
                new Contact("1", SECRET),
                new Addressee(BYTES, 1, ID),
                new Terms("en", BYTES, SECRET, SECRET, ID, "1", BYTES),
                new PreviousCodes(ID, SEED, 1, 1L),
                new LastCodes(ID, SEED, 1, 1L),
                new Approval(ID, "acme", NUMBER, to.masked(), Purpose.LOGIN, BYTES, SECRET, Instant.EPOCH),
                new AccountIdentity(ID, ID, NUMBER),
                new CodeSource(ID, ID, SEED),
                new DataKey(1, BYTES),
                new Answer(200, "application/json", null, null, BYTES, null),
                new NewKey(new ApplicationKey("id", ID, Set.of(), "label", Instant.EPOCH, null, null, null), SECRET),
                new Dispatch(ID, ID, 1, to, "template", "en", SECRET, true),
                new SendOutcome.Accepted(SECRET),
                new DeliveryReport(ID, DeliveryReport.digest(SECRET), DeliveryStatus.SENT, null, null),
                new OtpSecrets(BYTES, List.of(BYTES)),
                BootstrapToken.of(SECRET),
                new WhatsAppSettings(URI.create("https://graph.example.com"), "v25.0", "1", "2", SECRET, SECRET, SECRET, 80));
    }

    @ParameterizedTest
    @MethodSource("holders")
    void showsNeitherSecretNorNumber(Object holder) {
        assertThat(holder.toString()).doesNotContain("s3cret", "492816", "4155552671", "[B@", "[115, ");
    }
}
