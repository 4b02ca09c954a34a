package otp.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class AdditionTest {

    @Test
    void aLineNamesWhatItAdds() {
        assertThat(Addition.parse("column lockout.due_at: ALTER TABLE lockout ADD COLUMN due_at DATETIME(3)"))
                .isEqualTo(new Addition("column", "lockout", "due_at", "ALTER TABLE lockout ADD COLUMN due_at DATETIME(3)"));
        assertThat(Addition.parse("index lockout.lockout_due: CREATE INDEX lockout_due ON lockout (due_at)"))
                .isEqualTo(new Addition("index", "lockout", "lockout_due", "CREATE INDEX lockout_due ON lockout (due_at)"));
    }

    @Test
    void aStatementThatMayBeRepeatedSaysSo() {
        assertThat(Addition.parse("always: UPDATE lockout SET due_at = NULL WHERE due_at IS NULL"))
                .isEqualTo(new Addition("always", null, null, "UPDATE lockout SET due_at = NULL WHERE due_at IS NULL"));
    }

    @Test
    void aLineThatSaysNeitherIsRefused() {
        assertThatThrownBy(() -> Addition.parse("ALTER TABLE lockout ADD COLUMN due_at DATETIME(3)"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void everyFileOfAdditionsCanBeReadAndIsNumberedByItsName() {
        assertThat(new Scripts().additions()).isNotEmpty().allSatisfy(file -> {
            assertThat(file.getVersion().getVersion()).matches("\\d+");
            assertThat(file.getDescription()).isNotBlank();
            assertThat(file.getChecksum()).isNotZero();
        });
    }
}
