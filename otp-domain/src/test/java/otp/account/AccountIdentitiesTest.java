package otp.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.UUID;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import otp.crypto.KeyedIndex;
import otp.memory.Memory;
import otp.recipient.Recipient;

class AccountIdentitiesTest {

    private static final UUID ACME = new UUID(0, 1);
    private static final UUID OTHER = new UUID(0, 2);

    private final AccountIdentities identities = new AccountIdentities(new KeyedIndex(new Memory().dataKeys));

    private UUID named(UUID application, String name) {
        return identities.named(application, new AccountName(name)).id();
    }

    @Test
    void aNameIsTheSameAccountAlways() {
        assertThat(named(ACME, "ada")).isEqualTo(named(ACME, "ada"));
    }

    @Test
    void withoutTheIndexKeyNobodyTellsWhoseIdItIs() {
        var elsewhere = new AccountIdentities(new KeyedIndex(new Memory().dataKeys));
        assertThat(elsewhere.named(ACME, new AccountName("ada")).id()).isNotEqualTo(named(ACME, "ada"));
    }

    @Test
    void namesThatLookAlikeAreDifferentAccounts() {
        var names = Stream.of("ada", "Ada", "ADA", "\u00e1da", "a\u0301da", "ada\u200b", "\uff41da");
        assertThat(names.map(name -> named(ACME, name)).toList()).doesNotHaveDuplicates();
    }

    @Test
    void theSameNameInAnotherApplicationIsAnotherAccount() {
        assertThat(named(ACME, "ada")).isNotEqualTo(named(OTHER, "ada"));
    }

    @Test
    void aDefaultAccountIsTheNumberInAllItsFormsAndNoName() {
        var ids = new HashSet<UUID>();
        for (var number : new String[] {"+525512345678", "+5215512345678", "00 52 55 1234 5678"}) {
            var identity = identities.byDefault(ACME, Recipient.parse(number).orElseThrow());
            assertThat(identity.name()).isNull();
            ids.add(identity.id());
        }
        assertThat(ids).hasSize(1).doesNotContain(named(ACME, "525512345678"));
    }
}
