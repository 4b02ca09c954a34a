package otp.web.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;

import org.junit.jupiter.api.Test;

import otp.transaction.DatabaseUnavailableException;

class DatabaseUnavailableMapperTest {

    @Test
    void saysWhatHappenedWithoutTheDatabasesWords() {
        var exception = new DatabaseUnavailableException(
                new IllegalStateException("marker", new SQLException("Value too long: 'marker'", "22001", 1406)));

        assertThat(DatabaseUnavailableMapper.said(exception)).isEqualTo("java.sql.SQLException 22001/1406");
        assertThat(DatabaseUnavailableMapper.said(new DatabaseUnavailableException(null))).endsWith("DatabaseUnavailableException");
    }
}
